extension TagName {
    // The elements of MathML that HTML has not.

    @inlinable public static var annotation: TagName { TagName(rawValue: 178) }
    /// `annotation-xml`
    @inlinable public static var annotationXml: TagName { TagName(rawValue: 179) }
    @inlinable public static var maction: TagName { TagName(rawValue: 180) }
    @inlinable public static var maligngroup: TagName { TagName(rawValue: 181) }
    @inlinable public static var malignmark: TagName { TagName(rawValue: 182) }
    @inlinable public static var math: TagName { TagName(rawValue: 183) }
    @inlinable public static var menclose: TagName { TagName(rawValue: 184) }
    @inlinable public static var merror: TagName { TagName(rawValue: 185) }
    @inlinable public static var mfenced: TagName { TagName(rawValue: 186) }
    @inlinable public static var mfrac: TagName { TagName(rawValue: 187) }
    @inlinable public static var mglyph: TagName { TagName(rawValue: 188) }
    @inlinable public static var mi: TagName { TagName(rawValue: 189) }
    @inlinable public static var mlabeledtr: TagName { TagName(rawValue: 190) }
    @inlinable public static var mlongdiv: TagName { TagName(rawValue: 191) }
    @inlinable public static var mmultiscripts: TagName { TagName(rawValue: 192) }
    @inlinable public static var mn: TagName { TagName(rawValue: 193) }
    @inlinable public static var mo: TagName { TagName(rawValue: 194) }
    @inlinable public static var mover: TagName { TagName(rawValue: 195) }
    @inlinable public static var mpadded: TagName { TagName(rawValue: 196) }
    @inlinable public static var mphantom: TagName { TagName(rawValue: 197) }
    @inlinable public static var mprescripts: TagName { TagName(rawValue: 198) }
    @inlinable public static var mroot: TagName { TagName(rawValue: 199) }
    @inlinable public static var mrow: TagName { TagName(rawValue: 200) }
    @inlinable public static var ms: TagName { TagName(rawValue: 201) }
    @inlinable public static var mscarries: TagName { TagName(rawValue: 202) }
    @inlinable public static var mscarry: TagName { TagName(rawValue: 203) }
    @inlinable public static var msgroup: TagName { TagName(rawValue: 204) }
    @inlinable public static var msline: TagName { TagName(rawValue: 205) }
    @inlinable public static var mspace: TagName { TagName(rawValue: 206) }
    @inlinable public static var msqrt: TagName { TagName(rawValue: 207) }
    @inlinable public static var msrow: TagName { TagName(rawValue: 208) }
    @inlinable public static var mstack: TagName { TagName(rawValue: 209) }
    @inlinable public static var mstyle: TagName { TagName(rawValue: 210) }
    @inlinable public static var msub: TagName { TagName(rawValue: 211) }
    @inlinable public static var msubsup: TagName { TagName(rawValue: 212) }
    @inlinable public static var msup: TagName { TagName(rawValue: 213) }
    @inlinable public static var mtable: TagName { TagName(rawValue: 214) }
    @inlinable public static var mtd: TagName { TagName(rawValue: 215) }
    @inlinable public static var mtext: TagName { TagName(rawValue: 216) }
    @inlinable public static var mtr: TagName { TagName(rawValue: 217) }
    @inlinable public static var munder: TagName { TagName(rawValue: 218) }
    @inlinable public static var munderover: TagName { TagName(rawValue: 219) }
    @inlinable public static var semantics: TagName { TagName(rawValue: 220) }
}
