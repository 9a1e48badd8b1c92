"""A small whole document, invented, for the tests of the writers."""

from vbpl_parser.model import (
    Addressee,
    Annex,
    Archive,
    Box,
    Citation,
    Copy,
    Deadline,
    Diagnostic,
    DigitalSignature,
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
    Task,
    Unit,
)

SPAN = Span(1, 4, 0, 21, Box(x0=70.5, top=90.0, x1=210.25, bottom=104.0))

LETTER = Document(
    source=Source(name="thu.docx", format="docx", sha256="ab" * 32, bytes=20480, pages=1),
    system="state",
    doc_type=DocType(id="cong_van", name="Công văn", rule="symbol"),
    header=Header(
        national_name="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        motto="Độc lập - Tự do - Hạnh phúc",
        issuers=(Issuer(name="SỞ THỦY LỢI", parents=("UBND TỈNH BÌNH AN",), raw="SỞ THỦY LỢI", spans=(SPAN,)),),
        place="Bình An",
        date=IssueDate(year=2024, month=5, day=2),
        urgency="HỎA TỐC",
    ),
    number=Number(number="45", symbol="STL-VP", raw="Số: 45/STL-VP", spans=(SPAN,), rule="number"),
    subject=Subject(text="kiểm tra <đê> & kè"),
    addressees=(Addressee(text="Các phòng chuyên môn"), Addressee(text="Trạm thủy văn A|B")),
    legal_bases=(LegalBasis(text="Căn cứ Luật Đê điều ngày 29 tháng 11 năm 2006"),),
    body=(
        Unit(level="paragraph", text="Để chủ động phòng chống lụt bão, Sở yêu cầu:"),
        Unit(
            level="item",
            label="1",
            title="Về kiểm tra",
            text="Các phòng rà soát *toàn bộ* hồ sơ:",
            children=(
                Unit(level="point", label="a", text="Đê cấp I"),
                Unit(level="bullet", label="-", text="Kè, cống"),
                Unit(level="table", rows=(("STT", "Tên"), ("1", "Đê | kè"))),
            ),
        ),
        Unit(level="article", label="Điều 2", title="Hiệu lực"),
    ),
    recipients=(Recipient(text="Như trên"), Recipient(text="Bộ Thủy lợi", purpose="để b/c")),
    archive=Archive(text="VT, KH (3b)", units=("VT", "KH"), copies="3b"),
    signatories=(
        Signatory(lines=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), capacity="KT", position="PHÓ GIÁM ĐỐC", name="Lê Văn Tám"),
    ),
    annexes=(Annex(label="Phụ lục I", title="DANH MỤC", body=(Unit(level="item", label="1", text="Đê tả"),)),),
    copies=(Copy(form="SAO Y", issuer=Issuer(name="UBND XÃ AN BÌNH"), number=Number(number="3", symbol="SY-UBND")),),
    citations=(Citation(text="Công văn số 12/BTL-ĐĐ", number="12/BTL-ĐĐ", date=IssueDate(year=2023)),),
    tasks=(
        Task(
            text="Các phòng rà soát toàn bộ hồ sơ",
            unit="1",
            lead=("Các phòng",),
            deadlines=(Deadline(text="trước ngày 01/6/2024", date="2024-06-01"),),
        ),
    ),
    signatures=(DigitalSignature(signer="Sở Thủy lợi", time="2024-05-02T08:00:00+07:00"),),
    diagnostics=(Diagnostic(code="VB203", severity="info", message="some lines could not be placed", span=SPAN),),
)
EMPTY = Document(source=Source(format="md", sha256="0" * 64, bytes=0))
