"""Biên bản (Mẫu 1.9): no place and date line, secretary left and chair right, Nơi nhận below them."""

from samples.making.letter import (
    Archive,
    Issuer,
    Letter,
    Number,
    Recipient,
    Signatory,
    Title,
    item,
    paragraph,
    roman,
)

LETTER = Letter(
    type_id="bien_ban",
    type_name="Biên bản",
    abbreviation="BB",
    shows="no place and date, two signers (THƯ KÝ, CHỦ TỌA), Nơi nhận below them, Lưu: VT, Hồ sơ",
    issuers=(Issuer(("TRƯỜNG CAO ĐẲNG NGHỀ LẠC GIANG",), (("UBND TỈNH LẠC GIANG",),)),),
    number=Number("08", "BB-CĐN"),
    subject="Họp Hội đồng xét công nhận sáng kiến năm 2023",
    body=(
        paragraph("Thời gian bắt đầu: 08 giờ 00 phút, ngày 20 tháng 12 năm 2023."),
        paragraph("Địa điểm: Phòng họp A2, Trường Cao đẳng nghề Lạc Giang."),
        paragraph("Thành phần tham dự: 09/09 thành viên Hội đồng xét công nhận sáng kiến."),
        paragraph("Chủ trì: Ông Bế Văn Thiện - Hiệu trưởng, Chủ tịch Hội đồng."),
        paragraph("Thư ký: Bà Chu Thị Mai Hoa - Phó Trưởng phòng Đào tạo."),
        roman(
            "I",
            Title("NỘI DUNG CUỘC HỌP"),
            item("1", "Thư ký báo cáo tổng hợp 12 hồ sơ sáng kiến đề nghị công nhận."),
            item("2", "Các thành viên thảo luận về tính mới, hiệu quả và khả năng áp dụng của từng sáng kiến."),
        ),
        roman(
            "II",
            Title("KẾT LUẬN"),
            item("1", "Hội đồng nhất trí công nhận 10 sáng kiến cấp cơ sở (đạt tỷ lệ phiếu từ 8/9 trở lên)."),
            item("2", "Giao Phòng Đào tạo hoàn thiện hồ sơ, trình Hiệu trưởng trước ngày 25 tháng 12 năm 2023."),
        ),
        paragraph("Cuộc họp kết thúc vào 11 giờ 15 phút, ngày 20 tháng 12 năm 2023./."),
    ),
    recipients=(Recipient("Thành viên Hội đồng"), Recipient("Các khoa, phòng")),
    archive=Archive("VT, Hồ sơ", ("VT", "Hồ sơ")),
    signatories=(
        Signatory(("THƯ KÝ",), "Chu Thị Mai Hoa", position="THƯ KÝ"),
        Signatory(("CHỦ TỌA",), "Bế Văn Thiện", position="CHỦ TỌA"),
    ),
)
