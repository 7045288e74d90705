"""Reads a table with another program and compares every cell.

usage: check_csv.py csv|duckdb|sniffer|miller|sqlite DELIMITER TABLE EXPECTED
EXPECTED has a line for each record, cells in hexadecimal UTF-8 separated by spaces; `-` is no value.
"""

import csv
import json
import subprocess
import sys

reader, delimiter, table, expected_path = sys.argv[1:]
delimiter = "\t" if delimiter == "tab" else delimiter


def cell(text):
    return None if text == "-" else bytes.fromhex(text.removeprefix(".")).decode()


def without_null(records):
    return [[text or "" for text in record] for record in records]


expected = [[cell(text) for text in line.split()] for line in open(expected_path)]
columns = [f"c{i}" for i in range(len(expected[0]))]
if reader == "csv":
    csv.field_size_limit(1 << 30)
    expected = without_null(expected)
    with open(table, newline="", encoding="utf-8-sig") as file:
        found = list(csv.reader(file, delimiter=delimiter, strict=True))
elif reader == "duckdb":
    import duckdb

    found = duckdb.sql(
        "SELECT * FROM read_csv(?, delim=?, quote='\"', escape='\"', header=false, auto_detect=false, columns=?,"
        " allow_quoted_nulls=false, nullstr='', new_line='\\r\\n', max_line_size=10000000)",
        params=[table, delimiter, dict.fromkeys(columns, "VARCHAR")],
    ).fetchall()
    found = [list(record) for record in found]
elif reader == "sniffer":
    # Delimiter, quotes, line ends and the header are all for DuckDB to find.
    import duckdb

    sniffed = duckdb.sql("SELECT Delimiter, Quote, HasHeader FROM sniff_csv(?, max_line_size=10000000)", params=[table])
    sniffed = sniffed.fetchall()
    if sniffed != [(delimiter, '"', True)]:
        sys.exit(f"sniffed {sniffed}")
    found = duckdb.sql("SELECT * FROM read_csv(?, all_varchar=true, max_line_size=10000000)", params=[table])
    found = without_null([found.columns] + found.fetchall())
    expected = without_null(expected)
elif reader == "miller":
    # Miller takes CR LF for LF also inside quotes.
    expected = [[(text or "").replace("\r\n", "\n") for text in record] for record in expected]
    # Its JSON has bare control characters; its ASV parts cells by what no cell has here.
    command = ["mlr", "--icsv", "--implicit-csv-header", "--ifs", delimiter, "--oasv", "-S", "cat", table]
    output = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    found = [record.split("\x1f") for record in output.removesuffix("\x1e").split("\x1e")][1:]
else:
    expected = without_null(expected)
    names = ", ".join(f"{name} TEXT" for name in columns)
    script = f"CREATE TABLE t({names});\n.mode csv\n.separator {json.dumps(delimiter)}\n.import '{table}' t\n.mode list\n"
    hexes = " || ' ' || ".join(f"'.' || hex({name})" for name in columns)
    output = subprocess.run(
        ["sqlite3", ":memory:"], input=f"{script}SELECT {hexes} FROM t ORDER BY rowid;\n".encode(), check=True,
        capture_output=True)
    if output.stderr:
        sys.exit(output.stderr.decode())
    found = [[cell(text) for text in line.split()] for line in output.stdout.decode().splitlines()]
if len(found) != len(expected):
    sys.exit(f"{len(found)} records, expected {len(expected)}")
for number, (a, b) in enumerate(zip(found, expected)):
    if list(a) != list(b):
        sys.exit(f"record {number}: {a!r}, expected {b!r}")
