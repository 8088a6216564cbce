extension RequestEncoder {
  /// Adds a file to a multipart body, under the current key, or as the whole of a body of bytes.
  mutating func encode(_ file: UploadFile) {
    if !TextForm.isHeaderValue(file.contentType) { report(.headerText, file.contentType) }
    if writesWholeBody(.bytes) {
      return setBody(file.bytes, format?.takesAnyBytes == true ? file.contentType : nil)
    }
    guard writer.format == .multipart else { return report(.multipartBody) }
    if !MultipartBody.canCarry(name: file.name) { report(.multipartName, file.name) }
    openValue()
    writer.put(file)
  }
}
