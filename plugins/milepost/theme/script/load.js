/** Classic scripts that a page loads only when somebody needs them; this works from a file too. */

/** Load a script, then go on; the answer tells whether it came. @param {string} address @returns {Promise<boolean>} */
export function load(address) {
  return new Promise((done) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => done(true);
    script.onerror = () => done(false);
    document.head.append(script);
  });
}

/** The address of a file that stands beside the students' script. @param {string} name */
export function beside(name) {
  const script = /** @type {HTMLScriptElement | null} */ (document.querySelector('script[src*="assets/milepost/"]'));
  return new URL(name, script?.src ?? document.baseURI).href;
}
