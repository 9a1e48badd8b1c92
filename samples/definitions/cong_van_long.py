"""Công văn over two pages: a sentence broken over the page."""

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
    type_id="cong_van",
    type_name="Công văn",
    abbreviation=None,
    shows="more than one page, a sentence broken over the page, page number in the top margin, TUQ.",
    issuers=(Issuer(("BỘ PHÁT TRIỂN NÔNG THÔN",)),),
    number=Number("3067", "BPTNT-KHTC"),
    place="Hà Nội",
    date=IssueDate(14, 11, 2023),
    subject_lead="V/v",
    subject="hướng dẫn xây dựng kế hoạch vốn và lồng ghép nguồn lực các chương trình năm 2024",
    addressees=(
        "UBND các tỉnh, thành phố trực thuộc Trung ương",
        "Các Vụ, Cục thuộc Bộ",
        "Quỹ Phát triển thôn, bản",
    ),
    body=(
        paragraph(
            "Thời gian qua, việc xây dựng kế hoạch vốn hằng năm của một số địa phương còn chậm so với thời hạn quy "
            "định; nội dung thuyết minh chưa bám sát mục tiêu, nhiệm vụ được giao; số liệu giữa báo cáo của cơ quan "
            "tài chính và cơ quan chuyên môn chưa thống nhất. Một số dự án chưa đủ thủ tục đầu tư vẫn được đề xuất "
            "bố trí vốn, dẫn đến phải điều chỉnh nhiều lần trong năm, làm chậm tiến độ giải ngân và giảm hiệu quả "
            "sử dụng vốn."
        ),
        paragraph(
            "Để khắc phục tình trạng trên và bảo đảm tiến độ xây dựng kế hoạch năm 2024, Bộ Phát triển nông thôn đề "
            "nghị các địa phương, đơn vị tập trung thực hiện các nội dung sau:"
        ),
        item(
            "1",
            "Các địa phương rà soát toàn bộ danh mục dự án sử dụng nguồn vốn của các chương trình trong giai đoạn "
            "2021 - 2025, phân loại theo mức độ hoàn thành thủ tục đầu tư và khả năng giải ngân.",
            paragraph(
                "Đối với dự án chuyển tiếp, chỉ bố trí vốn cho phần khối lượng hoàn thành trong năm 2024; kiên "
                "quyết không kéo dài thời gian thực hiện đối với dự án đã được gia hạn một lần nhưng không có khối "
                "lượng nghiệm thu. Đối với dự án khởi công mới, phải có đầy đủ quyết định phê duyệt dự án, phương "
                "án giải phóng mặt bằng và cam kết bố trí vốn đối ứng của địa phương trước khi đưa vào kế hoạch."
            ),
            paragraph(
                "Danh mục sau rà soát được công khai tại trụ sở Ủy ban nhân dân cấp xã và trên trang thông tin điện "
                "tử của địa phương trong thời gian ít nhất 15 ngày để Nhân dân tham gia ý kiến; ý kiến của cộng "
                "đồng dân cư phải được tổng hợp, giải trình đầy đủ trong hồ sơ trình cấp có thẩm quyền."
            ),
        ),
        item(
            "2",
            "Các Vụ, Cục thuộc Bộ theo chức năng, nhiệm vụ được giao hướng dẫn địa phương lồng ghép nguồn lực giữa "
            "các chương trình, dự án trên cùng một địa bàn.",
            paragraph(
                "Việc lồng ghép phải xác định rõ nguồn vốn chính và nguồn vốn bổ sung, bảo đảm không trùng lặp đối "
                "tượng, nội dung chi; ưu tiên nguồn lực cho các xã đặc biệt khó khăn, các thôn, bản thường xuyên "
                "chịu ảnh hưởng của lũ quét, sạt lở đất; khuyến khích huy động sự tham gia của doanh nghiệp, hợp "
                "tác xã, tổ hợp tác và hộ gia đình vào việc đầu tư, quản lý, khai\fthác và bảo dưỡng công trình sau "
                "đầu tư; gắn trách nhiệm của người đứng đầu với kết quả giải ngân của từng dự án, từng quý, coi đây "
                "là một trong các tiêu chí đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức hằng năm. "
                "Trường hợp phát sinh vướng mắc về cơ chế, chính sách, các Vụ, Cục chủ động đề xuất phương án xử "
                "lý, không để dồn đến cuối năm."
            ),
        ),
        item(
            "3",
            "Quỹ Phát triển thôn, bản cân đối nguồn vốn cho vay ưu đãi, ưu tiên các mô hình sản xuất gắn với vùng "
            "nguyên liệu, chế biến và tiêu thụ sản phẩm; hướng dẫn thủ tục vay vốn bảo đảm đơn giản, công khai, "
            "minh bạch.",
        ),
        item(
            "4",
            "UBND các tỉnh, thành phố trực thuộc Trung ương gửi kế hoạch vốn năm 2024 về Bộ Phát triển nông thôn "
            "(qua Vụ Kế hoạch - Tài chính) trước ngày 15 tháng 12 năm 2023, đồng thời gửi bản điện tử theo địa chỉ "
            "khtc@bptnt.example.",
        ),
        paragraph(
            "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị các địa phương, đơn vị kịp thời phản "
            "ánh về Bộ Phát triển nông thôn để được hướng dẫn, giải quyết./."
        ),
    ),
    recipients=(
        Recipient("Như trên"),
        Recipient("Bộ trưởng", "để b/c"),
        Recipient("Các Thứ trưởng"),
        Recipient("Văn phòng Bộ", "để theo dõi"),
    ),
    archive=Archive("VT, KHTC (03)", ("VT", "KHTC"), copies="03"),
    signatories=(
        Signatory(
            ("TUQ. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ KẾ HOẠCH - TÀI CHÍNH"),
            "Ngô Bá Lịch",
            position="VỤ TRƯỞNG VỤ KẾ HOẠCH - TÀI CHÍNH",
            capacity="TUQ",
        ),
    ),
    layout=Layout(rules=True),
)
