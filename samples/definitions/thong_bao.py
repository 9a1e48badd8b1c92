"""Thông báo of conclusions: signed by order and for the chief of office."""

from samples.making.letter import (
    Archive,
    IssueDate,
    Issuer,
    Layout,
    Letter,
    Number,
    Recipient,
    Signatory,
    item,
    paragraph,
)

LETTER = Letter(
    type_id="thong_bao",
    type_name="Thông báo",
    abbreviation="TB",
    shows="TL. + KT., a continuation paragraph under the last item, subject over two lines, circulation mark",
    issuers=(Issuer(("ỦY BAN NHÂN DÂN", "TỈNH LẠC GIANG")),),
    number=Number("131", "TB-UBND"),
    place="Lạc Giang",
    date=IssueDate(29, 5, 2024),
    circulation="LƯU HÀNH NỘI BỘ",
    subject="Kết luận của Phó Chủ tịch UBND tỉnh Nghiêm Xuân Trúc tại cuộc họp về tiến độ Dự án đường tỉnh 312",
    body=(
        paragraph(
            "Ngày 27/5/2024, Phó Chủ tịch UBND tỉnh Nghiêm Xuân Trúc chủ trì cuộc họp kiểm điểm tiến độ Dự án đường "
            "tỉnh 312. Sau khi nghe báo cáo của Sở Giao thông vận tải và ý kiến của các đại biểu, Phó Chủ tịch UBND "
            "tỉnh kết luận:"
        ),
        item("1", "Biểu dương Sở Giao thông vận tải, UBND huyện Vân Khê đã nỗ lực trong công tác giải phóng mặt bằng."),
        item("2", "Yêu cầu UBND huyện Vân Khê bàn giao toàn bộ mặt bằng còn lại trước ngày 15/6/2024."),
        item(
            "3",
            "Giao Sở Giao thông vận tải đôn đốc nhà thầu tăng cường nhân lực, thiết bị, thi công “3 ca, 4 kíp”.",
            paragraph(
                "Đối với gói thầu số 4, Sở Giao thông vận tải rà soát năng lực nhà thầu, báo cáo UBND tỉnh phương "
                "án thay thế trong tháng 6/2024."
            ),
        ),
        paragraph("Văn phòng UBND tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./."),
    ),
    recipients=(
        Recipient("Chủ tịch, các PCT UBND tỉnh", "để b/c"),
        Recipient("Sở Giao thông vận tải"),
        Recipient("UBND huyện Vân Khê"),
        Recipient("Lãnh đạo Văn phòng"),
    ),
    archive=Archive("VT, GT", ("VT", "GT")),
    signatories=(
        Signatory(
            ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
            "Mai Thế Nhuận",
            position="PHÓ CHÁNH VĂN PHÒNG",
            capacity="KT",
        ),
    ),
    layout=Layout(rules=True),
)
