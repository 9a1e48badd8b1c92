"""A decision about which nothing is doubtful, invented."""

from vbpl_parser.model import (
    Addressee,
    Annex,
    Archive,
    Citation,
    Copy,
    DocType,
    Document,
    Header,
    IssueDate,
    Issuer,
    LegalBasis,
    Number,
    Recipient,
    Signatory,
    Source,
    Span,
    Subject,
    Unit,
)

ISSUER = Issuer(name="SỞ THỦY LỢI", parents=("ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG",), spans=(Span(1, 1, 0, 11),))
SIGNATORY = Signatory(
    lines=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), capacity="KT", position="PHÓ GIÁM ĐỐC", name="Nguyễn Văn Tám"
)
DECISION = Document(
    source=Source(format="docx", sha256="", bytes=1),
    system="state",
    doc_type=DocType(id="quyet_dinh", name="Quyết định", abbreviation="QĐ", rule="printed type name"),
    header=Header(
        national_name="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        issuers=(ISSUER,),
        place="Hải Dương",
        date=IssueDate(day=2, month=5, year=2024, spans=(Span(1, 4, 0, 20),)),
        urgency="KHẨN",
    ),
    number=Number(number="45", symbol="QĐ-STL", spans=(Span(1, 3, 0, 10),)),
    subject=Subject(
        text="Về việc ban hành Quy chế tuần tra đê điều", rule="under the type name", spans=(Span(1, 6, 0, 9),)
    ),
    addressees=(Addressee(text="Các phòng, ban thuộc Sở"),),
    legal_bases=(LegalBasis(text="Căn cứ Luật Đê điều ngày 29 tháng 11 năm 2006"),),
    body=(
        Unit(level="article", label="Điều 1", text="Ban hành kèm theo Quyết định này Quy chế"),
        Unit(
            level="article",
            label="Điều 2",
            children=(
                Unit(level="clause", label="1", text="Phòng Kế hoạch"),
                Unit(level="clause", label="2", children=(Unit(level="bullet", label="-", text="Theo dõi"),)),
            ),
        ),
    ),
    recipients=(Recipient(text="Như Điều 2"), Recipient(text="UBND tỉnh", purpose="để b/c")),
    archive=Archive(text="VT, KH", units=("VT", "KH")),
    signatories=(SIGNATORY,),
    annexes=(Annex(label="QUY CHẾ", title="TUẦN TRA ĐÊ ĐIỀU", body=(Unit(level="paragraph", text="Quy chế"),)),),
    copies=(Copy(form="SAO Y", issuer=ISSUER, number=Number(number="3"), signatories=(SIGNATORY,)),),
    citations=(Citation(text="Nghị định số 30/2020/NĐ-CP", number="30/2020/NĐ-CP", doc_type="nghi_dinh"),),
)
