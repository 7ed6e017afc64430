extension ImageSize {
    /// Reads the properties of the primary item; `nil` where it is cropped, which is rare.
    init?(avif file: ImageBytes) {
        let boxes = file.boxes()
        guard let brands = boxes.first?.content, Self.isAVIF(brands),
            let metadata = boxes.first(where: { $0.type == "meta" })?.content.part(from: 4)
        else { return nil }
        let properties = Self.propertiesOfPrimaryItem(metadata.boxes())
        guard let extent = properties.first(where: { $0.type == "ispe" })?.content,
            let width = extent.bigEndian(4, at: 4), let height = extent.bigEndian(4, at: 8),
            !properties.contains(where: { $0.type == "clap" })
        else { return nil }
        let quarters = properties.first { $0.type == "irot" }?.content[0] ?? 0
        let isTurned = quarters & 1 == 1
        self.init(width: isTurned ? height : width, height: isTurned ? width : height)
    }

    /// The main brand stands first, then a version, then what else the file complies with.
    private static func isAVIF(_ brands: ImageBytes) -> Bool {
        stride(from: 0, to: brands.count, by: 4).contains { offset in
            offset != 4 && (brands.has("avif", at: offset) || brands.has("avis", at: offset))
        }
    }

    private static func propertiesOfPrimaryItem(_ metadata: [ImageBox]) -> [ImageBox] {
        guard let primary = metadata.first(where: { $0.type == "pitm" })?.content,
            let item = primary.bigEndian(primary[0] == 0 ? 2 : 4, at: 4),
            let parts = metadata.first(where: { $0.type == "iprp" })?.content.boxes(),
            let properties = parts.first(where: { $0.type == "ipco" })?.content.boxes(),
            let associations = parts.first(where: { $0.type == "ipma" })?.content
        else { return [] }
        return indices(ofItem: item, in: associations).compactMap { index in
            properties.indices.contains(index - 1) ? properties[index - 1] : nil
        }
    }

    /// The numbers, from 1, of the properties that an item has.
    private static func indices(ofItem item: Int, in associations: ImageBytes) -> [Int] {
        let idSize = associations[0] == 0 ? 2 : 4
        let indexSize = (associations[3] ?? 0) & 1 == 1 ? 2 : 1
        var position = 8
        while let id = associations.bigEndian(idSize, at: position),
            let count = associations[position + idSize]
        {
            let start = position + idSize + 1
            position = start + Int(count) * indexSize
            guard id == item else { continue }
            // The highest bit tells whether the property is essential.
            let mask = indexSize == 2 ? 0x7FFF : 0x7F
            return stride(from: start, to: position, by: indexSize).compactMap { offset in
                associations.bigEndian(indexSize, at: offset).map { $0 & mask }
            }
        }
        return []
    }
}

/// A box of an ISO media file.
private struct ImageBox {
    let type: String
    let content: ImageBytes
}

extension ImageBytes {
    /// The boxes that the part is made of, as far as they are whole.
    fileprivate func boxes() -> [ImageBox] {
        var boxes: [ImageBox] = []
        var position = 0
        while let size = bigEndian(4, at: position) {
            let type = part(from: position + 4, count: 4)
            var header = 8
            var end = size == 0 ? count : position + size
            if size == 1 {
                // Seven bytes of the eight are more than any file has.
                guard self[position + 8] == 0, let long = bigEndian(7, at: position + 9) else {
                    break
                }
                header = 16
                end = position + long
            }
            guard type.count == 4, end >= position + header, end <= count else { break }
            let content = part(from: position + header, count: end - position - header)
            boxes.append(ImageBox(type: type.text, content: content))
            position = end
        }
        return boxes
    }
}
