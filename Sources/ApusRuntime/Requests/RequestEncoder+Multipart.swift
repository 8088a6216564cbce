extension RequestEncoder {
  /// Adds a text to a multipart body, under the current key.
  mutating func appendPart(_ text: String) {
    let name = partName()
    parts.append(name, text)
  }

  /// Adds a file to a multipart body, under the current key.
  mutating func encode(_ file: UploadFile) {
    guard writesBody, isMultipart else { return report(.multipartBody) }
    if !TextForm.isHeaderValue(file.contentType) { report(.headerText, file.contentType) }
    if !MultipartBody.canCarry(name: file.name) { report(.multipartName, file.name) }
    let name = partName()
    parts.append(name, file)
  }

  private mutating func partName() -> String {
    let name = key.percentDecoded
    if !MultipartBody.canCarry(name: name) { report(.multipartName) }
    return name
  }
}
