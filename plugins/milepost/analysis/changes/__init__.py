"""What a change does to a curriculum: two versions compared as curricula, not as text."""
