"""Reads a table with Python's csv module and with DuckDB and compares every cell.

usage: check_csv.py csv|duckdb DELIMITER TABLE EXPECTED
EXPECTED has a line for each record, cells in hexadecimal UTF-8 separated by spaces; `-` is no value.
"""

import csv
import sys

reader, delimiter, table, expected_path = sys.argv[1:]
delimiter = "\t" if delimiter == "tab" else delimiter


def cell(text):
    return None if text == "-" else bytes.fromhex(text.removeprefix(".")).decode()


expected = [[cell(text) for text in line.split()] for line in open(expected_path)]
if reader == "csv":
    csv.field_size_limit(1 << 30)
    expected = [[text or "" for text in record] for record in expected]
    with open(table, newline="", encoding="utf-8-sig") as file:
        found = list(csv.reader(file, delimiter=delimiter, strict=True))
else:
    import duckdb

    columns = {f"c{i}": "VARCHAR" for i in range(len(expected[0]))}
    found = duckdb.sql(
        "SELECT * FROM read_csv(?, delim=?, quote='\"', escape='\"', header=false, auto_detect=false, columns=?,"
        " allow_quoted_nulls=false, nullstr='', new_line='\\r\\n', max_line_size=10000000)",
        params=[table, delimiter, columns],
    ).fetchall()
    found = [list(record) for record in found]
if len(found) != len(expected):
    sys.exit(f"{len(found)} records, expected {len(expected)}")
for number, (a, b) in enumerate(zip(found, expected)):
    if a != b:
        sys.exit(f"record {number}: {a!r}, expected {b!r}")
