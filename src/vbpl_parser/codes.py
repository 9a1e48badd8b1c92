"""Mã thông báo (codes): every message of the library that a user can meet, in one table.

`VB1xx` a component is missing or blank, `VB2xx` something is doubtful, `VB3xx` the file was read only in part or by a
second way, `VB9xx` no document. A code never changes its meaning; `vbpl explain CODE` prints the row.
"""

from attrs import frozen

__all__ = ["CODES", "Code"]


@frozen(kw_only=True)
class Code:
    """One row: severity (info, warning, error), the message, what it means and what to do, in both languages."""

    code: str
    severity: str
    message: str
    explanation: str
    explanation_vi: str


def _table(*rows: tuple[str, str, str, str, str]) -> dict[str, Code]:
    return {
        code: Code(code=code, severity=severity, message=message, explanation=explanation, explanation_vi=vietnamese)
        for code, severity, message, explanation, vietnamese in rows
    }


CODES = _table(
    (
        "VB101",
        "warning",
        "no number and symbol line",
        "No line such as “Số: 12/QĐ-UBND” was found in the header.",
        "Không tìm thấy dòng số, ký hiệu ở phần đầu văn bản.",
    ),
    (
        "VB102",
        "info",
        "the number is blank",
        "The form has a number line, but the number itself is not filled in, as in a draft.",
        "Văn bản chưa ghi số (bản dự thảo hoặc chưa vào sổ).",
    ),
    (
        "VB103",
        "warning",
        "no place and date line",
        "No line such as “Hà Nội, ngày 05 tháng 3 năm 2024” was found.",
        "Không tìm thấy dòng địa danh và thời gian ban hành.",
    ),
    (
        "VB104",
        "info",
        "the date is not filled in",
        "Day, month or year of issue is blank in the form; the blank part is null.",
        "Ngày, tháng hoặc năm ban hành còn để trống.",
    ),
    (
        "VB105",
        "warning",
        "no issuing body",
        "The lines above the number that name the issuing body were not found.",
        "Không tìm thấy tên cơ quan, tổ chức ban hành.",
    ),
    (
        "VB106",
        "warning",
        "no subject",
        "Neither a “V/v …” line nor lines under the type name were found.",
        "Không tìm thấy trích yếu nội dung văn bản.",
    ),
    (
        "VB107",
        "warning",
        "an official letter without addressee",
        "An official letter (công văn) has “Kính gửi”; none was found.",
        "Công văn nhưng không tìm thấy phần “Kính gửi”.",
    ),
    (
        "VB108",
        "warning",
        "no body",
        "No line was taken for the text of the document.",
        "Không tìm thấy nội dung văn bản.",
    ),
    (
        "VB109",
        "info",
        "no list of recipients",
        "No “Nơi nhận” was found.",
        "Không tìm thấy phần “Nơi nhận”.",
    ),
    (
        "VB110",
        "warning",
        "no signatory",
        "No authority, post or name of a signer was found.",
        "Không tìm thấy quyền hạn, chức vụ, họ tên người ký.",
    ),
    (
        "VB111",
        "warning",
        "the type of document is unknown",
        "Neither the type name nor the symbol says what kind of document this is.",
        "Không xác định được tên loại văn bản.",
    ),
    (
        "VB201",
        "warning",
        "the labels of the body have a gap",
        "The numbers or letters of neighbouring units do not follow each other; a unit may be missing or misprinted.",
        "Thứ tự đánh số trong nội dung bị gián đoạn.",
    ),
    (
        "VB202",
        "warning",
        "type name and symbol disagree",
        "The type printed over the subject is not the one that the symbol stands for.",
        "Tên loại văn bản không khớp với ký hiệu.",
    ),
    (
        "VB203",
        "info",
        "some lines could not be placed",
        "Some lines fit no zone; `vbpl lines` shows them.",
        "Có dòng chưa xác định được thuộc thành phần nào.",
    ),
    (
        "VB204",
        "info",
        "signatory without a name",
        "The authority or post of a signer was found, but no name under it, as in a draft.",
        "Có quyền hạn, chức vụ nhưng không có họ tên người ký.",
    ),
    (
        "VB205",
        "warning",
        "a value is longer than the decree allows",
        "A field is longer than NĐ 30/2020 Phụ lục VI allows for exchange between systems; it is written whole.",
        "Giá trị dài hơn mức tối đa của Phụ lục VI Nghị định 30/2020/NĐ-CP.",
    ),
    (
        "VB301",
        "warning",
        "only a part of the file was read",
        "A limit was reached or a part of the file is damaged; the document holds what came before.",
        "Chỉ đọc được một phần của tệp.",
    ),
    (
        "VB302",
        "info",
        "the text was decoded from a legacy encoding",
        "The letters were written in an encoding from before Unicode (TCVN3, VNI, VISCII …) and were converted.",
        "Văn bản dùng bảng mã cũ (TCVN3, VNI …), đã được chuyển sang Unicode.",
    ),
    (
        "VB303",
        "warning",
        "a page has no letters",
        "A page is a picture without a text layer; ask for OCR to read it.",
        "Có trang chỉ là ảnh, chưa được nhận dạng chữ.",
    ),
    (
        "VB304",
        "info",
        "a number or day may be a picture",
        "Something is stamped into a line of the first page as a picture, mostly the number or day; OCR can read it.",
        "Có số hoặc ngày được chèn vào văn bản dưới dạng ảnh; OCR có thể đọc được.",
    ),
    (
        "VB900",
        "error",
        "internal error",
        "This is a bug of the library. Please report it with a sample that shows it.",
        "Lỗi nội bộ của phần mềm.",
    ),
    (
        "VB901",
        "error",
        "the source cannot be read",
        "The file is not there, is not a regular file, is empty, or may not be read.",
        "Không mở được tệp (không tồn tại, rỗng hoặc không có quyền đọc).",
    ),
    (
        "VB902",
        "error",
        "the format is not supported",
        "The bytes of the file are of no format that the library reads; the suffix does not matter.",
        "Định dạng tệp không được hỗ trợ.",
    ),
    (
        "VB903",
        "error",
        "the file is damaged",
        "The format is known, but the file cannot be opened.",
        "Tệp bị hỏng.",
    ),
    (
        "VB904",
        "error",
        "the file is encrypted",
        "The file needs a password. Save it without one first.",
        "Tệp có mật khẩu.",
    ),
    (
        "VB905",
        "error",
        "the file is over a limit",
        "Size, pages, depth or another limit that protects the machine was exceeded.",
        "Tệp vượt quá giới hạn cho phép.",
    ),
    (
        "VB906",
        "error",
        "an optional part is missing",
        "The work needs a program or package that is not installed; the message names it.",
        "Thiếu thành phần tùy chọn.",
    ),
    (
        "VB907",
        "error",
        "the document needs OCR",
        "The pages are pictures without letters. Ask for OCR, or install what it needs.",
        "Văn bản là bản quét, cần nhận dạng chữ (OCR).",
    ),
    (
        "VB908",
        "error",
        "wrong usage",
        "The command line was not understood; `vbpl --help` shows what there is.",
        "Sai cú pháp dòng lệnh.",
    ),
    (
        "VB909",
        "error",
        "the output cannot be written",
        "The target is a folder, may not be written, is the source itself, or the disk is full.",
        "Không ghi được kết quả (đích là thư mục, không có quyền ghi, trùng tệp nguồn hoặc hết dung lượng).",
    ),
)
