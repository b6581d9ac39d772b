"""How text that others wrote is put where it could act: one function for each kind of place, used everywhere.

| place | function |
| --- | --- |
| text and attributes of HTML and of SVG | `html.in_html` |
| JSON inside a script element | `script.in_script` |
| a terminal or a log, one line | `terminal.printable` |
| a workflow command of GitHub | `workflow.command` |
| Markdown: a step summary, a comment on a pull request | `markdown.in_markdown` |
| a cell of CSV | `csv_cell.in_cell` |
| a property of an iCalendar file | `calendar.in_calendar` |
| text and attributes of XML, before they are escaped | `xml.in_xml` |
| the name of a file | `file_name.unfit` tells why a name is none |
"""
