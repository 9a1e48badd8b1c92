"""Quyết định (with the year in its number) issuing a quy chế: a second header without number, Chương, Mục, Điều."""

from samples.making.letter import (
    Annex,
    Archive,
    IssueDate,
    Issuer,
    Layout,
    Letter,
    Number,
    Recipient,
    Signatory,
    Title,
    article,
    chapter,
    clause,
    paragraph,
    point,
    section,
)

REGULATION = Annex(
    label="QUY CHẾ",
    title="Quản lý, vận hành Hệ thống quan trắc mưa tự động trên địa bàn tỉnh Lạc Giang",
    enclosed="(Kèm theo Quyết định số 21/2023/QĐ-UBND ngày 15 tháng 6 năm 2023 của Ủy ban nhân dân tỉnh Lạc Giang)",
    header=True,
    body=(
        chapter(
            "I",
            Title("QUY ĐỊNH CHUNG"),
            article(
                "1",
                Title("Phạm vi điều chỉnh"),
                paragraph(
                    "Quy chế này quy định việc quản lý, vận hành, khai thác Hệ thống quan trắc mưa tự động (sau đây "
                    "gọi là Hệ thống) trên địa bàn tỉnh Lạc Giang."
                ),
            ),
            article(
                "2",
                Title("Đối tượng áp dụng"),
                clause("1", "Cơ quan, đơn vị được giao quản lý, vận hành Hệ thống."),
                clause("2", "Tổ chức, cá nhân có liên quan đến việc khai thác, sử dụng dữ liệu của Hệ thống."),
            ),
        ),
        chapter(
            "II",
            Title("QUẢN LÝ, VẬN HÀNH HỆ THỐNG"),
            section(
                "1",
                Title("VẬN HÀNH TRẠM QUAN TRẮC"),
                article(
                    "3",
                    Title("Chế độ vận hành"),
                    clause(
                        "1",
                        "Trạm quan trắc vận hành liên tục và truyền số liệu về máy chủ:",
                        point("a", "10 phút một lần khi có mưa;"),
                        point("b", "60 phút một lần khi không có mưa."),
                    ),
                    clause("2", "Khi mất kết nối quá 06 giờ, đơn vị vận hành phải khắc phục trong thời hạn 24 giờ."),
                ),
                article(
                    "4",
                    Title("Bảo dưỡng, sửa chữa"),
                    clause("1", "Bảo dưỡng định kỳ 06 tháng một lần."),
                    clause("2", "Việc sửa chữa, thay thế thiết bị được ghi vào sổ theo dõi của trạm."),
                ),
            ),
            section(
                "2",
                Title("KHAI THÁC DỮ LIỆU"),
                article(
                    "5",
                    Title("Cung cấp dữ liệu"),
                    clause("1", "Dữ liệu phục vụ phòng, chống thiên tai được cung cấp miễn phí."),
                    clause("2", "Không cung cấp dữ liệu chưa qua kiểm tra chất lượng cho mục đích thương mại."),
                ),
            ),
        ),
        chapter(
            "III",
            Title("TỔ CHỨC THỰC HIỆN"),
            article(
                "6",
                Title("Trách nhiệm thi hành"),
                clause("1", "Sở Nông nghiệp và Phát triển nông thôn hướng dẫn, kiểm tra việc thực hiện Quy chế này."),
                clause(
                    "2",
                    "Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan, tổ chức, cá nhân phản ánh về Sở Nông "
                    "nghiệp và Phát triển nông thôn để tổng hợp, trình Ủy ban nhân dân tỉnh xem xét, sửa đổi, bổ "
                    "sung./.",
                ),
            ),
        ),
    ),
)

LETTER = Letter(
    type_id="quyet_dinh",
    type_name="Quyết định",
    abbreviation="QĐ",
    shows="a number with year, a quy chế issued with it (second quốc hiệu), Chương / Mục / Điều / khoản / điểm",
    issuers=(Issuer(("ỦY BAN NHÂN DÂN", "TỈNH LẠC GIANG")),),
    number=Number("21", "QĐ-UBND", year="2023"),
    place="Lạc Giang",
    date=IssueDate(15, 6, 2023),
    subject="Ban hành Quy chế quản lý, vận hành Hệ thống quan trắc mưa tự động trên địa bàn tỉnh Lạc Giang",
    authority=("ỦY BAN NHÂN DÂN TỈNH LẠC GIANG",),
    bases=(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
        "Căn cứ Luật Khí tượng thủy văn ngày 23 tháng 11 năm 2015",
        "Theo đề nghị của Giám đốc Sở Nông nghiệp và Phát triển nông thôn tại Tờ trình số 133/TTr-SNNPTNT ngày 02 "
        "tháng 6 năm 2023",
    ),
    operative="QUYẾT ĐỊNH:",
    body=(
        article(
            "1",
            "Ban hành kèm theo Quyết định này Quy chế quản lý, vận hành Hệ thống quan trắc mưa tự động trên địa bàn "
            "tỉnh Lạc Giang.",
        ),
        article("2", "Quyết định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2023."),
        article(
            "3",
            "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Phát triển nông thôn, Chủ tịch Ủy ban "
            "nhân dân các huyện, thành phố và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết "
            "định này./.",
        ),
    ),
    recipients=(
        Recipient("Như Điều 3"),
        Recipient("Văn phòng Chính phủ"),
        Recipient("Cục Kiểm tra văn bản QPPL - Bộ Tư pháp"),
        Recipient("Thường trực HĐND tỉnh", "để báo cáo"),
        Recipient("Cổng Thông tin điện tử tỉnh", "để đăng tải"),
    ),
    archive=Archive("VT, KTN", ("VT", "KTN")),
    signatories=(
        Signatory(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Trần Công Thế Hiển", position="CHỦ TỊCH", capacity="TM"),
    ),
    annexes=(REGULATION,),
    layout=Layout(rules=True),
)
