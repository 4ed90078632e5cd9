-- Books of values can be changed and copied: every change is a row of a log, so that every revision can be read.

ALTER TABLE book
  ADD COLUMN revision int NOT NULL DEFAULT 0 CHECK (revision >= 0),
  ADD COLUMN created_by text,
  ADD COLUMN created_at timestamptz NOT NULL DEFAULT now();
COMMENT ON COLUMN book.revision IS 'Number of changes made since it was delivered or copied; 0 = none';
COMMENT ON COLUMN book.created_by IS 'Who copied it; null = delivered';
COMMENT ON COLUMN book.created_at IS 'When it came into this database';

ALTER TABLE book_value DROP CONSTRAINT book_value_certainty_check;
ALTER TABLE book_value ADD CONSTRAINT book_value_certainty_check
  CHECK (certainty IN ('SEEN', 'SECONDARY', 'MEMORY', 'PROPOSED', 'CHANGED'));
COMMENT ON TABLE book_value IS 'One value of a book as delivered or copied; never changed, see book_change';
COMMENT ON COLUMN book_value.value IS 'Value as delivered or copied; null = none is set';
COMMENT ON COLUMN book_value.certainty IS 'How sure it is, as in norm_value; CHANGED by a user before it was copied';

CREATE TABLE book_change (
  book text NOT NULL,
  revision int NOT NULL CHECK (revision > 0),
  code text NOT NULL,
  value_from numeric,
  value_to numeric,
  actor text NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now(),
  reason text NOT NULL CHECK (char_length(reason) <= 500),
  PRIMARY KEY (book, revision, code),
  FOREIGN KEY (book, code) REFERENCES book_value (book, code)
);
COMMENT ON TABLE book_change IS 'What users changed in books; rows are only added. The value at a revision is the last change up to it, else the delivered one';
COMMENT ON COLUMN book_change.book IS 'Book of the value';
COMMENT ON COLUMN book_change.revision IS 'Revision of the book that the change made';
COMMENT ON COLUMN book_change.code IS 'The value';
COMMENT ON COLUMN book_change.value_from IS 'Value before; null = none was set';
COMMENT ON COLUMN book_change.value_to IS 'Value after; null = none is set';
COMMENT ON COLUMN book_change.actor IS 'Who changed it';
COMMENT ON COLUMN book_change.changed_at IS 'When';
COMMENT ON COLUMN book_change.reason IS 'Why; empty = not said';
