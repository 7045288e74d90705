extension AttributeName {
    // What the parser makes of attributes in SVG and MathML: names with capitals, and names in a namespace.

    @inlinable public static var attributeName: AttributeName { AttributeName(rawValue: 360) }
    @inlinable public static var attributeType: AttributeName { AttributeName(rawValue: 361) }
    @inlinable public static var baseFrequency: AttributeName { AttributeName(rawValue: 362) }
    @inlinable public static var baseProfile: AttributeName { AttributeName(rawValue: 363) }
    @inlinable public static var calcMode: AttributeName { AttributeName(rawValue: 364) }
    @inlinable public static var clipPathUnits: AttributeName { AttributeName(rawValue: 365) }
    @inlinable public static var diffuseConstant: AttributeName { AttributeName(rawValue: 366) }
    @inlinable public static var edgeMode: AttributeName { AttributeName(rawValue: 367) }
    @inlinable public static var filterUnits: AttributeName { AttributeName(rawValue: 368) }
    @inlinable public static var glyphRef: AttributeName { AttributeName(rawValue: 369) }
    @inlinable public static var gradientTransform: AttributeName { AttributeName(rawValue: 370) }
    @inlinable public static var gradientUnits: AttributeName { AttributeName(rawValue: 371) }
    @inlinable public static var kernelMatrix: AttributeName { AttributeName(rawValue: 372) }
    @inlinable public static var kernelUnitLength: AttributeName { AttributeName(rawValue: 373) }
    @inlinable public static var keyPoints: AttributeName { AttributeName(rawValue: 374) }
    @inlinable public static var keySplines: AttributeName { AttributeName(rawValue: 375) }
    @inlinable public static var keyTimes: AttributeName { AttributeName(rawValue: 376) }
    @inlinable public static var lengthAdjust: AttributeName { AttributeName(rawValue: 377) }
    @inlinable public static var limitingConeAngle: AttributeName { AttributeName(rawValue: 378) }
    @inlinable public static var markerHeight: AttributeName { AttributeName(rawValue: 379) }
    @inlinable public static var markerUnits: AttributeName { AttributeName(rawValue: 380) }
    @inlinable public static var markerWidth: AttributeName { AttributeName(rawValue: 381) }
    @inlinable public static var maskContentUnits: AttributeName { AttributeName(rawValue: 382) }
    @inlinable public static var maskUnits: AttributeName { AttributeName(rawValue: 383) }
    @inlinable public static var numOctaves: AttributeName { AttributeName(rawValue: 384) }
    @inlinable public static var pathLength: AttributeName { AttributeName(rawValue: 385) }
    @inlinable public static var patternContentUnits: AttributeName { AttributeName(rawValue: 386) }
    @inlinable public static var patternTransform: AttributeName { AttributeName(rawValue: 387) }
    @inlinable public static var patternUnits: AttributeName { AttributeName(rawValue: 388) }
    @inlinable public static var pointsAtX: AttributeName { AttributeName(rawValue: 389) }
    @inlinable public static var pointsAtY: AttributeName { AttributeName(rawValue: 390) }
    @inlinable public static var pointsAtZ: AttributeName { AttributeName(rawValue: 391) }
    @inlinable public static var preserveAlpha: AttributeName { AttributeName(rawValue: 392) }
    @inlinable public static var preserveAspectRatio: AttributeName { AttributeName(rawValue: 393) }
    @inlinable public static var primitiveUnits: AttributeName { AttributeName(rawValue: 394) }
    @inlinable public static var refX: AttributeName { AttributeName(rawValue: 395) }
    @inlinable public static var refY: AttributeName { AttributeName(rawValue: 396) }
    @inlinable public static var repeatCount: AttributeName { AttributeName(rawValue: 397) }
    @inlinable public static var repeatDur: AttributeName { AttributeName(rawValue: 398) }
    @inlinable public static var requiredExtensions: AttributeName { AttributeName(rawValue: 399) }
    @inlinable public static var requiredFeatures: AttributeName { AttributeName(rawValue: 400) }
    @inlinable public static var specularConstant: AttributeName { AttributeName(rawValue: 401) }
    @inlinable public static var specularExponent: AttributeName { AttributeName(rawValue: 402) }
    @inlinable public static var spreadMethod: AttributeName { AttributeName(rawValue: 403) }
    @inlinable public static var startOffset: AttributeName { AttributeName(rawValue: 404) }
    @inlinable public static var stdDeviation: AttributeName { AttributeName(rawValue: 405) }
    @inlinable public static var stitchTiles: AttributeName { AttributeName(rawValue: 406) }
    @inlinable public static var surfaceScale: AttributeName { AttributeName(rawValue: 407) }
    @inlinable public static var systemLanguage: AttributeName { AttributeName(rawValue: 408) }
    @inlinable public static var tableValues: AttributeName { AttributeName(rawValue: 409) }
    @inlinable public static var targetX: AttributeName { AttributeName(rawValue: 410) }
    @inlinable public static var targetY: AttributeName { AttributeName(rawValue: 411) }
    @inlinable public static var textLength: AttributeName { AttributeName(rawValue: 412) }
    @inlinable public static var viewBox: AttributeName { AttributeName(rawValue: 413) }
    @inlinable public static var viewTarget: AttributeName { AttributeName(rawValue: 414) }
    @inlinable public static var xChannelSelector: AttributeName { AttributeName(rawValue: 415) }
    @inlinable public static var yChannelSelector: AttributeName { AttributeName(rawValue: 416) }
    @inlinable public static var zoomAndPan: AttributeName { AttributeName(rawValue: 417) }
    @inlinable public static var definitionURL: AttributeName { AttributeName(rawValue: 418) }

    /// `xlink:actuate` in its namespace.
    @inlinable public static var foreignXlinkActuate: AttributeName { AttributeName(rawValue: 419) }
    /// `xlink:arcrole` in its namespace.
    @inlinable public static var foreignXlinkArcrole: AttributeName { AttributeName(rawValue: 420) }
    /// `xlink:href` in its namespace.
    @inlinable public static var foreignXlinkHref: AttributeName { AttributeName(rawValue: 421) }
    /// `xlink:role` in its namespace.
    @inlinable public static var foreignXlinkRole: AttributeName { AttributeName(rawValue: 422) }
    /// `xlink:show` in its namespace.
    @inlinable public static var foreignXlinkShow: AttributeName { AttributeName(rawValue: 423) }
    /// `xlink:title` in its namespace.
    @inlinable public static var foreignXlinkTitle: AttributeName { AttributeName(rawValue: 424) }
    /// `xlink:type` in its namespace.
    @inlinable public static var foreignXlinkType: AttributeName { AttributeName(rawValue: 425) }
    /// `xml:lang` in its namespace.
    @inlinable public static var foreignXmlLang: AttributeName { AttributeName(rawValue: 426) }
    /// `xml:space` in its namespace.
    @inlinable public static var foreignXmlSpace: AttributeName { AttributeName(rawValue: 427) }
    /// `xmlns` in its namespace.
    @inlinable public static var foreignXmlns: AttributeName { AttributeName(rawValue: 428) }
    /// `xmlns:xlink` in its namespace.
    @inlinable public static var foreignXmlnsXlink: AttributeName { AttributeName(rawValue: 429) }
}
