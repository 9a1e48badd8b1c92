"""Quyết định that rules directly (Mẫu 1.2): bases, QUYẾT ĐỊNH:, Điều with khoản and điểm."""

from samples.making.letter import (
    Archive,
    IssueDate,
    Issuer,
    Layout,
    Letter,
    Number,
    Recipient,
    Signatory,
    article,
    clause,
    point,
)

LETTER = Letter(
    type_id="quyet_dinh",
    type_name="Quyết định",
    abbreviation="QĐ",
    shows=(
        "authority line, legal bases, QUYẾT ĐỊNH:, Điều with khoản and điểm, Lưu with copies and drafter, a web copy"
    ),
    issuers=(Issuer(("CỤC ĐĂNG KIỂM TÀU CÁ",), (("BỘ PHÁT TRIỂN NÔNG THÔN",),)),),
    number=Number("58", "QĐ-ĐKTC"),
    place="Hà Nội",
    date=IssueDate(7, 2, 2023),
    subject_lead="Về việc",
    subject="kiện toàn Ban Chỉ đạo chuyển đổi số của Cục Đăng kiểm tàu cá",
    authority=("CỤC TRƯỞNG CỤC ĐĂNG KIỂM TÀU CÁ",),
    bases=(
        "Căn cứ Quyết định số 1120/QĐ-BPTNT ngày 21 tháng 6 năm 2021 của Bộ trưởng Bộ Phát triển nông thôn quy định "
        "chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Cục Đăng kiểm tàu cá",
        "Căn cứ Kế hoạch số 15/KH-BPTNT ngày 10 tháng 01 năm 2023 của Bộ Phát triển nông thôn về chuyển đổi số năm "
        "2023",
        "Theo đề nghị của Trưởng phòng Tổ chức cán bộ",
    ),
    operative="QUYẾT ĐỊNH:",
    body=(
        article(
            "1",
            "Kiện toàn Ban Chỉ đạo chuyển đổi số của Cục Đăng kiểm tàu cá (sau đây gọi là Ban Chỉ đạo), gồm:",
            clause("1", "Trưởng ban: Cục trưởng Cục Đăng kiểm tàu cá;"),
            clause("2", "Phó Trưởng ban Thường trực: Phó Cục trưởng phụ trách công nghệ thông tin;"),
            clause("3", "Các ủy viên: Trưởng các phòng, Giám đốc các trung tâm thuộc Cục."),
        ),
        article(
            "2",
            "Ban Chỉ đạo có nhiệm vụ, quyền hạn sau đây:",
            clause(
                "1",
                "Giúp Cục trưởng chỉ đạo, điều phối việc xây dựng và thực hiện:",
                point("a", "Kế hoạch chuyển đổi số hằng năm;"),
                point("b", "Cơ sở dữ liệu đăng kiểm tàu cá;"),
                point("c", "Quy chế bảo đảm an toàn thông tin mạng."),
            ),
            clause(
                "2",
                "Yêu cầu các đơn vị cung cấp thông tin, tài liệu phục vụ hoạt động của Ban Chỉ đạo theo quy định "
                "tại khoản 2 Điều 5 Quy chế làm việc của Cục.",
            ),
        ),
        article(
            "3",
            "Quyết định này có hiệu lực thi hành kể từ ngày ký và thay thế Quyết định số 204/QĐ-ĐKTC ngày 11 tháng "
            "5 năm 2020 của Cục trưởng Cục Đăng kiểm tàu cá.",
        ),
        article(
            "4",
            "Chánh Văn phòng Cục, Trưởng phòng Tổ chức cán bộ, Thủ trưởng các đơn vị thuộc Cục và các thành viên "
            "Ban Chỉ đạo chịu trách nhiệm thi hành Quyết định này./.",
        ),
    ),
    recipients=(
        Recipient("Như Điều 4"),
        Recipient("Bộ trưởng", "để b/c"),
        Recipient("Cục Chuyển đổi số của Bộ", "để phối hợp"),
    ),
    archive=Archive("VT, TCCB (02). HTB", ("VT", "TCCB"), copies="02", drafter="HTB"),
    signatories=(Signatory(("CỤC TRƯỞNG",), "Vi Xuân Bách", position="CỤC TRƯỞNG", signed="(Đã ký)"),),
    layout=Layout(markdown="web", rules=True),
)
