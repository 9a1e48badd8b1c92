"""The tables of the vocabulary: whole, without doubles, with their source, in the wheel."""

import unicodedata
from importlib.resources import files
from importlib.resources.abc import Traversable

import pytest

from vbpl_parser import vocabulary

SLUGS = """
cong_van quyet_dinh nghi_quyet chi_thi quy_che quy_dinh thong_cao thong_bao huong_dan chuong_trinh ke_hoach phuong_an
de_an du_an bao_cao bien_ban to_trinh hop_dong cong_dien ban_ghi_nho ban_thoa_thuan giay_uy_quyen giay_moi
giay_gioi_thieu giay_nghi_phep phieu_gui phieu_chuyen phieu_bao thu_cong luat phap_lenh lenh sac_lenh nghi_dinh
thong_tu thong_tu_lien_tich ket_luan thong_tri phieu_trinh dieu_le van_ban_hop_nhat other
"""
LETTERS = "NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB"
TABLES = [table for table in files("vbpl_parser.vocabulary").iterdir() if table.name.endswith(".tsv")]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_table_states_its_source_and_has_no_doubles(table: Traversable) -> None:
    text = table.read_text(encoding="utf-8")
    lines = text.splitlines()
    assert any(line.startswith("# Source:") for line in lines)
    assert "State of" in text
    rows = [line for line in lines if line and not line.startswith("#")]
    assert len(rows) == len(set(rows))
    assert {row.count("\t") for row in rows} == {rows[0].count("\t")}
    assert unicodedata.is_normalized("NFC", text)


def test_every_table_is_read() -> None:
    assert {table.name.removesuffix(".tsv") for table in TABLES} == {
        "bodies",
        "compounds",
        "document_types",
        "organ_codes",
        "posts",
        "provinces",
        "ranks",
        "surnames",
    }


def test_types_have_the_slugs_of_the_contract() -> None:
    assert {name.id for name in vocabulary.type_names()} == set(SLUGS.split())
    assert {name.system for name in vocabulary.type_names()} == {"state", "party", "both"}


def test_the_29_types_of_the_decree_have_their_letters() -> None:
    first = {name.abbreviations[0] for name in vocabulary.type_names() if name.abbreviations}
    assert set(LETTERS.split()) <= first


def test_34_provinces_of_today_and_63_before() -> None:
    until = [row.until for row in vocabulary.provinces()]
    assert until.count("present") == 34
    assert sum(row.kind == "thành phố" and row.until == "present" for row in vocabulary.provinces()) == 6
    assert until.count("present") + until.count("2025") == 64  # Huế is the city of today and Thừa Thiên Huế before
    assert len({row.name for row in vocabulary.provinces()}) == len(vocabulary.provinces())


def test_keys_are_written_as_they_are_looked_up() -> None:
    for table in (vocabulary.posts(), vocabulary.bodies()):
        assert all(name == name.lower().strip() for name in table)
    assert {row.kind for row in vocabulary.bodies().values()} >= {"head", "ministry", "council", "party", "none"}
    assert set(vocabulary.surnames().values()) == {"common", "weak"}
    assert set(vocabulary.ranks().values()) == {"rank", "degree", "honour", "address"}
    assert set(vocabulary.organ_codes().values()) == {"body", "unit"}
    assert ("nội", "vụ") in vocabulary.compounds()


def test_tables_are_read_once() -> None:
    assert vocabulary.posts() is vocabulary.posts()
    assert vocabulary.bodies() is vocabulary.bodies()
