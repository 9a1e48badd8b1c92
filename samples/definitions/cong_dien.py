"""Công điện (Mẫu 1.6): "… điện:" and a list of addressees, HỎA TỐC."""

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
    type_id="cong_dien",
    type_name="Công điện",
    abbreviation="CĐ",
    shows="addressees under `… điện:`, urgency mark HỎA TỐC below the date, numbered orders",
    issuers=(Issuer(("CHỦ TỊCH ỦY BAN NHÂN DÂN", "TỈNH LẠC GIANG")),),
    number=Number("07", "CĐ-UBND"),
    place="Lạc Giang",
    date=IssueDate(6, 9, 2024),
    urgency="HỎA TỐC",
    subject_lead="Về việc",
    subject="tập trung ứng phó khẩn cấp bão số 3 và mưa lũ",
    addressee_label="CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LẠC GIANG điện:",
    addressees=(
        "Thủ trưởng các sở, ban, ngành tỉnh",
        "Bộ Chỉ huy Quân sự tỉnh, Công an tỉnh",
        "Chủ tịch Ủy ban nhân dân các huyện, thành phố",
    ),
    body=(
        paragraph(
            "Theo Đài Khí tượng thủy văn tỉnh, từ đêm 06 đến ngày 08 tháng 9 năm 2024, trên địa bàn tỉnh có mưa to "
            "đến rất to, lượng mưa phổ biến 150 - 300 mm, nguy cơ rất cao xảy ra lũ quét, sạt lở đất. Để chủ động "
            "ứng phó, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:"
        ),
        item(
            "1",
            "Chủ tịch Ủy ban nhân dân các huyện, thành phố tổ chức sơ tán người dân khỏi khu vực nguy hiểm trước 17 "
            "giờ 00 phút ngày 07 tháng 9 năm 2024.",
        ),
        item(
            "2",
            "Bộ Chỉ huy Quân sự tỉnh, Công an tỉnh bố trí lực lượng, phương tiện tại các địa bàn xung yếu, sẵn sàng "
            "cứu hộ, cứu nạn.",
        ),
        item(
            "3",
            "Sở Nông nghiệp và Phát triển nông thôn theo dõi chặt chẽ diễn biến thiên tai, vận hành an toàn các hồ "
            "chứa, báo cáo Ủy ban nhân dân tỉnh 03 giờ một lần.",
        ),
        paragraph("Yêu cầu Thủ trưởng các cơ quan, đơn vị, địa phương nghiêm túc thực hiện Công điện này./."),
    ),
    recipients=(
        Recipient("Như trên"),
        Recipient("Ban Chỉ đạo quốc gia về phòng, chống thiên tai", "để b/c"),
        Recipient("Báo Lạc Giang", "để đưa tin"),
    ),
    archive=Archive("VT, NLN", ("VT", "NLN")),
    signatories=(
        Signatory(("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Trịnh Văn Khoát", position="PHÓ CHỦ TỊCH", capacity="KT"),
    ),
    layout=Layout(marks_at="right", rules=True),
)
