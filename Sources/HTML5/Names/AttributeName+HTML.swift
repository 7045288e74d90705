extension AttributeName {
    // Attributes that pages use; the numbers are places in `AttributeNameList`.

    @inlinable public static var abbr: AttributeName { AttributeName(rawValue: 1) }
    @inlinable public static var accept: AttributeName { AttributeName(rawValue: 2) }
    /// `accept-charset`
    @inlinable public static var acceptCharset: AttributeName { AttributeName(rawValue: 3) }
    @inlinable public static var accesskey: AttributeName { AttributeName(rawValue: 4) }
    @inlinable public static var action: AttributeName { AttributeName(rawValue: 5) }
    @inlinable public static var align: AttributeName { AttributeName(rawValue: 6) }
    @inlinable public static var alink: AttributeName { AttributeName(rawValue: 7) }
    @inlinable public static var allow: AttributeName { AttributeName(rawValue: 8) }
    @inlinable public static var allowfullscreen: AttributeName { AttributeName(rawValue: 9) }
    @inlinable public static var alt: AttributeName { AttributeName(rawValue: 10) }
    @inlinable public static var archive: AttributeName { AttributeName(rawValue: 11) }
    @inlinable public static var `as`: AttributeName { AttributeName(rawValue: 12) }
    @inlinable public static var async: AttributeName { AttributeName(rawValue: 13) }
    @inlinable public static var autocapitalize: AttributeName { AttributeName(rawValue: 14) }
    @inlinable public static var autocomplete: AttributeName { AttributeName(rawValue: 15) }
    @inlinable public static var autofocus: AttributeName { AttributeName(rawValue: 16) }
    @inlinable public static var autoplay: AttributeName { AttributeName(rawValue: 17) }
    @inlinable public static var axis: AttributeName { AttributeName(rawValue: 18) }
    @inlinable public static var background: AttributeName { AttributeName(rawValue: 19) }
    @inlinable public static var bgcolor: AttributeName { AttributeName(rawValue: 20) }
    @inlinable public static var blocking: AttributeName { AttributeName(rawValue: 21) }
    @inlinable public static var border: AttributeName { AttributeName(rawValue: 22) }
    @inlinable public static var bordercolor: AttributeName { AttributeName(rawValue: 23) }
    @inlinable public static var cellpadding: AttributeName { AttributeName(rawValue: 24) }
    @inlinable public static var cellspacing: AttributeName { AttributeName(rawValue: 25) }
    @inlinable public static var char: AttributeName { AttributeName(rawValue: 26) }
    @inlinable public static var charoff: AttributeName { AttributeName(rawValue: 27) }
    @inlinable public static var charset: AttributeName { AttributeName(rawValue: 28) }
    @inlinable public static var checked: AttributeName { AttributeName(rawValue: 29) }
    @inlinable public static var cite: AttributeName { AttributeName(rawValue: 30) }
    @inlinable public static var `class`: AttributeName { AttributeName(rawValue: 31) }
    @inlinable public static var classid: AttributeName { AttributeName(rawValue: 32) }
    @inlinable public static var clear: AttributeName { AttributeName(rawValue: 33) }
    @inlinable public static var codebase: AttributeName { AttributeName(rawValue: 34) }
    @inlinable public static var codetype: AttributeName { AttributeName(rawValue: 35) }
    @inlinable public static var color: AttributeName { AttributeName(rawValue: 36) }
    @inlinable public static var cols: AttributeName { AttributeName(rawValue: 37) }
    @inlinable public static var colspan: AttributeName { AttributeName(rawValue: 38) }
    @inlinable public static var compact: AttributeName { AttributeName(rawValue: 39) }
    @inlinable public static var content: AttributeName { AttributeName(rawValue: 40) }
    @inlinable public static var contenteditable: AttributeName { AttributeName(rawValue: 41) }
    @inlinable public static var controls: AttributeName { AttributeName(rawValue: 42) }
    @inlinable public static var coords: AttributeName { AttributeName(rawValue: 43) }
    @inlinable public static var crossorigin: AttributeName { AttributeName(rawValue: 44) }
    @inlinable public static var data: AttributeName { AttributeName(rawValue: 45) }
    @inlinable public static var datetime: AttributeName { AttributeName(rawValue: 46) }
    @inlinable public static var declare: AttributeName { AttributeName(rawValue: 47) }
    @inlinable public static var decoding: AttributeName { AttributeName(rawValue: 48) }
    @inlinable public static var `default`: AttributeName { AttributeName(rawValue: 49) }
    @inlinable public static var `defer`: AttributeName { AttributeName(rawValue: 50) }
    @inlinable public static var dir: AttributeName { AttributeName(rawValue: 51) }
    @inlinable public static var dirname: AttributeName { AttributeName(rawValue: 52) }
    @inlinable public static var disabled: AttributeName { AttributeName(rawValue: 53) }
    @inlinable public static var download: AttributeName { AttributeName(rawValue: 54) }
    @inlinable public static var draggable: AttributeName { AttributeName(rawValue: 55) }
    @inlinable public static var encoding: AttributeName { AttributeName(rawValue: 56) }
    @inlinable public static var enctype: AttributeName { AttributeName(rawValue: 57) }
    @inlinable public static var enterkeyhint: AttributeName { AttributeName(rawValue: 58) }
    @inlinable public static var event: AttributeName { AttributeName(rawValue: 59) }
    @inlinable public static var face: AttributeName { AttributeName(rawValue: 60) }
    @inlinable public static var fetchpriority: AttributeName { AttributeName(rawValue: 61) }
    @inlinable public static var `for`: AttributeName { AttributeName(rawValue: 62) }
    @inlinable public static var form: AttributeName { AttributeName(rawValue: 63) }
    @inlinable public static var formaction: AttributeName { AttributeName(rawValue: 64) }
    @inlinable public static var formenctype: AttributeName { AttributeName(rawValue: 65) }
    @inlinable public static var formmethod: AttributeName { AttributeName(rawValue: 66) }
    @inlinable public static var formnovalidate: AttributeName { AttributeName(rawValue: 67) }
    @inlinable public static var formtarget: AttributeName { AttributeName(rawValue: 68) }
    @inlinable public static var frame: AttributeName { AttributeName(rawValue: 69) }
    @inlinable public static var frameborder: AttributeName { AttributeName(rawValue: 70) }
    @inlinable public static var headers: AttributeName { AttributeName(rawValue: 71) }
    @inlinable public static var height: AttributeName { AttributeName(rawValue: 72) }
    @inlinable public static var hidden: AttributeName { AttributeName(rawValue: 73) }
    @inlinable public static var high: AttributeName { AttributeName(rawValue: 74) }
    @inlinable public static var href: AttributeName { AttributeName(rawValue: 75) }
    @inlinable public static var hreflang: AttributeName { AttributeName(rawValue: 76) }
    @inlinable public static var hspace: AttributeName { AttributeName(rawValue: 77) }
    /// `http-equiv`
    @inlinable public static var httpEquiv: AttributeName { AttributeName(rawValue: 78) }
    @inlinable public static var id: AttributeName { AttributeName(rawValue: 79) }
    @inlinable public static var imagesizes: AttributeName { AttributeName(rawValue: 80) }
    @inlinable public static var imagesrcset: AttributeName { AttributeName(rawValue: 81) }
    @inlinable public static var inert: AttributeName { AttributeName(rawValue: 82) }
    @inlinable public static var inputmode: AttributeName { AttributeName(rawValue: 83) }
    @inlinable public static var integrity: AttributeName { AttributeName(rawValue: 84) }
    @inlinable public static var `is`: AttributeName { AttributeName(rawValue: 85) }
    @inlinable public static var ismap: AttributeName { AttributeName(rawValue: 86) }
    @inlinable public static var itemid: AttributeName { AttributeName(rawValue: 87) }
    @inlinable public static var itemprop: AttributeName { AttributeName(rawValue: 88) }
    @inlinable public static var itemref: AttributeName { AttributeName(rawValue: 89) }
    @inlinable public static var itemscope: AttributeName { AttributeName(rawValue: 90) }
    @inlinable public static var itemtype: AttributeName { AttributeName(rawValue: 91) }
    @inlinable public static var kind: AttributeName { AttributeName(rawValue: 92) }
    @inlinable public static var label: AttributeName { AttributeName(rawValue: 93) }
    @inlinable public static var lang: AttributeName { AttributeName(rawValue: 94) }
    @inlinable public static var language: AttributeName { AttributeName(rawValue: 95) }
    @inlinable public static var link: AttributeName { AttributeName(rawValue: 96) }
    @inlinable public static var list: AttributeName { AttributeName(rawValue: 97) }
    @inlinable public static var loading: AttributeName { AttributeName(rawValue: 98) }
    @inlinable public static var longdesc: AttributeName { AttributeName(rawValue: 99) }
    @inlinable public static var loop: AttributeName { AttributeName(rawValue: 100) }
    @inlinable public static var low: AttributeName { AttributeName(rawValue: 101) }
    @inlinable public static var lowsrc: AttributeName { AttributeName(rawValue: 102) }
    @inlinable public static var marginheight: AttributeName { AttributeName(rawValue: 103) }
    @inlinable public static var marginwidth: AttributeName { AttributeName(rawValue: 104) }
    @inlinable public static var max: AttributeName { AttributeName(rawValue: 105) }
    @inlinable public static var maxlength: AttributeName { AttributeName(rawValue: 106) }
    @inlinable public static var media: AttributeName { AttributeName(rawValue: 107) }
    @inlinable public static var method: AttributeName { AttributeName(rawValue: 108) }
    @inlinable public static var min: AttributeName { AttributeName(rawValue: 109) }
    @inlinable public static var minlength: AttributeName { AttributeName(rawValue: 110) }
    @inlinable public static var multiple: AttributeName { AttributeName(rawValue: 111) }
    @inlinable public static var muted: AttributeName { AttributeName(rawValue: 112) }
    @inlinable public static var name: AttributeName { AttributeName(rawValue: 113) }
    @inlinable public static var nohref: AttributeName { AttributeName(rawValue: 114) }
    @inlinable public static var nomodule: AttributeName { AttributeName(rawValue: 115) }
    @inlinable public static var nonce: AttributeName { AttributeName(rawValue: 116) }
    @inlinable public static var noresize: AttributeName { AttributeName(rawValue: 117) }
    @inlinable public static var noshade: AttributeName { AttributeName(rawValue: 118) }
    @inlinable public static var novalidate: AttributeName { AttributeName(rawValue: 119) }
    @inlinable public static var nowrap: AttributeName { AttributeName(rawValue: 120) }
    @inlinable public static var object: AttributeName { AttributeName(rawValue: 121) }
    @inlinable public static var onblur: AttributeName { AttributeName(rawValue: 122) }
    @inlinable public static var onchange: AttributeName { AttributeName(rawValue: 123) }
    @inlinable public static var onclick: AttributeName { AttributeName(rawValue: 124) }
    @inlinable public static var onerror: AttributeName { AttributeName(rawValue: 125) }
    @inlinable public static var onfocus: AttributeName { AttributeName(rawValue: 126) }
    @inlinable public static var onload: AttributeName { AttributeName(rawValue: 127) }
    @inlinable public static var onmouseout: AttributeName { AttributeName(rawValue: 128) }
    @inlinable public static var onmouseover: AttributeName { AttributeName(rawValue: 129) }
    @inlinable public static var onsubmit: AttributeName { AttributeName(rawValue: 130) }
    @inlinable public static var open: AttributeName { AttributeName(rawValue: 131) }
    @inlinable public static var optimum: AttributeName { AttributeName(rawValue: 132) }
    @inlinable public static var part: AttributeName { AttributeName(rawValue: 133) }
    @inlinable public static var pattern: AttributeName { AttributeName(rawValue: 134) }
    @inlinable public static var ping: AttributeName { AttributeName(rawValue: 135) }
    @inlinable public static var placeholder: AttributeName { AttributeName(rawValue: 136) }
    @inlinable public static var playsinline: AttributeName { AttributeName(rawValue: 137) }
    @inlinable public static var popover: AttributeName { AttributeName(rawValue: 138) }
    @inlinable public static var poster: AttributeName { AttributeName(rawValue: 139) }
    @inlinable public static var prefix: AttributeName { AttributeName(rawValue: 140) }
    @inlinable public static var preload: AttributeName { AttributeName(rawValue: 141) }
    @inlinable public static var profile: AttributeName { AttributeName(rawValue: 142) }
    @inlinable public static var prompt: AttributeName { AttributeName(rawValue: 143) }
    @inlinable public static var property: AttributeName { AttributeName(rawValue: 144) }
    @inlinable public static var readonly: AttributeName { AttributeName(rawValue: 145) }
    @inlinable public static var referrerpolicy: AttributeName { AttributeName(rawValue: 146) }
    @inlinable public static var rel: AttributeName { AttributeName(rawValue: 147) }
    @inlinable public static var required: AttributeName { AttributeName(rawValue: 148) }
    @inlinable public static var resource: AttributeName { AttributeName(rawValue: 149) }
    @inlinable public static var rev: AttributeName { AttributeName(rawValue: 150) }
    @inlinable public static var reversed: AttributeName { AttributeName(rawValue: 151) }
    @inlinable public static var role: AttributeName { AttributeName(rawValue: 152) }
    @inlinable public static var rows: AttributeName { AttributeName(rawValue: 153) }
    @inlinable public static var rowspan: AttributeName { AttributeName(rawValue: 154) }
    @inlinable public static var rules: AttributeName { AttributeName(rawValue: 155) }
    @inlinable public static var sandbox: AttributeName { AttributeName(rawValue: 156) }
    @inlinable public static var scheme: AttributeName { AttributeName(rawValue: 157) }
    @inlinable public static var scope: AttributeName { AttributeName(rawValue: 158) }
    @inlinable public static var scrolling: AttributeName { AttributeName(rawValue: 159) }
    @inlinable public static var selected: AttributeName { AttributeName(rawValue: 160) }
    @inlinable public static var shadowrootmode: AttributeName { AttributeName(rawValue: 161) }
    @inlinable public static var shape: AttributeName { AttributeName(rawValue: 162) }
    @inlinable public static var size: AttributeName { AttributeName(rawValue: 163) }
    @inlinable public static var sizes: AttributeName { AttributeName(rawValue: 164) }
    @inlinable public static var slot: AttributeName { AttributeName(rawValue: 165) }
    @inlinable public static var span: AttributeName { AttributeName(rawValue: 166) }
    @inlinable public static var spellcheck: AttributeName { AttributeName(rawValue: 167) }
    @inlinable public static var src: AttributeName { AttributeName(rawValue: 168) }
    @inlinable public static var srcdoc: AttributeName { AttributeName(rawValue: 169) }
    @inlinable public static var srclang: AttributeName { AttributeName(rawValue: 170) }
    @inlinable public static var srcset: AttributeName { AttributeName(rawValue: 171) }
    @inlinable public static var standby: AttributeName { AttributeName(rawValue: 172) }
    @inlinable public static var start: AttributeName { AttributeName(rawValue: 173) }
    @inlinable public static var step: AttributeName { AttributeName(rawValue: 174) }
    @inlinable public static var style: AttributeName { AttributeName(rawValue: 175) }
    @inlinable public static var summary: AttributeName { AttributeName(rawValue: 176) }
    @inlinable public static var tabindex: AttributeName { AttributeName(rawValue: 177) }
    @inlinable public static var target: AttributeName { AttributeName(rawValue: 178) }
    @inlinable public static var text: AttributeName { AttributeName(rawValue: 179) }
    @inlinable public static var title: AttributeName { AttributeName(rawValue: 180) }
    @inlinable public static var topmargin: AttributeName { AttributeName(rawValue: 181) }
    @inlinable public static var translate: AttributeName { AttributeName(rawValue: 182) }
    @inlinable public static var type: AttributeName { AttributeName(rawValue: 183) }
    @inlinable public static var typeof: AttributeName { AttributeName(rawValue: 184) }
    @inlinable public static var usemap: AttributeName { AttributeName(rawValue: 185) }
    @inlinable public static var valign: AttributeName { AttributeName(rawValue: 186) }
    @inlinable public static var value: AttributeName { AttributeName(rawValue: 187) }
    @inlinable public static var valuetype: AttributeName { AttributeName(rawValue: 188) }
    @inlinable public static var version: AttributeName { AttributeName(rawValue: 189) }
    @inlinable public static var vlink: AttributeName { AttributeName(rawValue: 190) }
    @inlinable public static var vocab: AttributeName { AttributeName(rawValue: 191) }
    @inlinable public static var vspace: AttributeName { AttributeName(rawValue: 192) }
    @inlinable public static var width: AttributeName { AttributeName(rawValue: 193) }
    @inlinable public static var wrap: AttributeName { AttributeName(rawValue: 194) }
    @inlinable public static var about: AttributeName { AttributeName(rawValue: 195) }
    @inlinable public static var datatype: AttributeName { AttributeName(rawValue: 196) }
    @inlinable public static var inlist: AttributeName { AttributeName(rawValue: 197) }
    /// `aria-label`
    @inlinable public static var ariaLabel: AttributeName { AttributeName(rawValue: 198) }
    /// `aria-labelledby`
    @inlinable public static var ariaLabelledby: AttributeName { AttributeName(rawValue: 199) }
    /// `aria-describedby`
    @inlinable public static var ariaDescribedby: AttributeName { AttributeName(rawValue: 200) }
    /// `aria-hidden`
    @inlinable public static var ariaHidden: AttributeName { AttributeName(rawValue: 201) }
    /// `aria-expanded`
    @inlinable public static var ariaExpanded: AttributeName { AttributeName(rawValue: 202) }
    /// `aria-controls`
    @inlinable public static var ariaControls: AttributeName { AttributeName(rawValue: 203) }
    /// `aria-haspopup`
    @inlinable public static var ariaHaspopup: AttributeName { AttributeName(rawValue: 204) }
    /// `aria-current`
    @inlinable public static var ariaCurrent: AttributeName { AttributeName(rawValue: 205) }
    /// `aria-level`
    @inlinable public static var ariaLevel: AttributeName { AttributeName(rawValue: 206) }
    /// `aria-live`
    @inlinable public static var ariaLive: AttributeName { AttributeName(rawValue: 207) }
    /// `aria-modal`
    @inlinable public static var ariaModal: AttributeName { AttributeName(rawValue: 208) }
    /// `aria-selected`
    @inlinable public static var ariaSelected: AttributeName { AttributeName(rawValue: 209) }
    /// `data-action`
    @inlinable public static var dataAction: AttributeName { AttributeName(rawValue: 210) }
    /// `data-alt`
    @inlinable public static var dataAlt: AttributeName { AttributeName(rawValue: 211) }
    /// `data-caption`
    @inlinable public static var dataCaption: AttributeName { AttributeName(rawValue: 212) }
    /// `data-content`
    @inlinable public static var dataContent: AttributeName { AttributeName(rawValue: 213) }
    /// `data-href`
    @inlinable public static var dataHref: AttributeName { AttributeName(rawValue: 214) }
    /// `data-id`
    @inlinable public static var dataId: AttributeName { AttributeName(rawValue: 215) }
    /// `data-index`
    @inlinable public static var dataIndex: AttributeName { AttributeName(rawValue: 216) }
    /// `data-lang`
    @inlinable public static var dataLang: AttributeName { AttributeName(rawValue: 217) }
    /// `data-language`
    @inlinable public static var dataLanguage: AttributeName { AttributeName(rawValue: 218) }
    /// `data-large-file`
    @inlinable public static var dataLargeFile: AttributeName { AttributeName(rawValue: 219) }
    /// `data-lazy-src`
    @inlinable public static var dataLazySrc: AttributeName { AttributeName(rawValue: 220) }
    /// `data-lazy-srcset`
    @inlinable public static var dataLazySrcset: AttributeName { AttributeName(rawValue: 221) }
    /// `data-name`
    @inlinable public static var dataName: AttributeName { AttributeName(rawValue: 222) }
    /// `data-orig-file`
    @inlinable public static var dataOrigFile: AttributeName { AttributeName(rawValue: 223) }
    /// `data-original`
    @inlinable public static var dataOriginal: AttributeName { AttributeName(rawValue: 224) }
    /// `data-original-src`
    @inlinable public static var dataOriginalSrc: AttributeName { AttributeName(rawValue: 225) }
    /// `data-position`
    @inlinable public static var dataPosition: AttributeName { AttributeName(rawValue: 226) }
    /// `data-sizes`
    @inlinable public static var dataSizes: AttributeName { AttributeName(rawValue: 227) }
    /// `data-src`
    @inlinable public static var dataSrc: AttributeName { AttributeName(rawValue: 228) }
    /// `data-srcset`
    @inlinable public static var dataSrcset: AttributeName { AttributeName(rawValue: 229) }
    /// `data-target`
    @inlinable public static var dataTarget: AttributeName { AttributeName(rawValue: 230) }
    /// `data-testid`
    @inlinable public static var dataTestid: AttributeName { AttributeName(rawValue: 231) }
    /// `data-title`
    @inlinable public static var dataTitle: AttributeName { AttributeName(rawValue: 232) }
    /// `data-toggle`
    @inlinable public static var dataToggle: AttributeName { AttributeName(rawValue: 233) }
    /// `data-type`
    @inlinable public static var dataType: AttributeName { AttributeName(rawValue: 234) }
    /// `data-url`
    @inlinable public static var dataUrl: AttributeName { AttributeName(rawValue: 235) }
    /// `data-value`
    @inlinable public static var dataValue: AttributeName { AttributeName(rawValue: 236) }
    /// `data-width`
    @inlinable public static var dataWidth: AttributeName { AttributeName(rawValue: 237) }
    /// `data-height`
    @inlinable public static var dataHeight: AttributeName { AttributeName(rawValue: 238) }
    /// `data-component`
    @inlinable public static var dataComponent: AttributeName { AttributeName(rawValue: 239) }
    /// `data-module`
    @inlinable public static var dataModule: AttributeName { AttributeName(rawValue: 240) }
    /// `data-track`
    @inlinable public static var dataTrack: AttributeName { AttributeName(rawValue: 241) }
    /// `clip-path`
    @inlinable public static var clipPath: AttributeName { AttributeName(rawValue: 242) }
    /// `clip-rule`
    @inlinable public static var clipRule: AttributeName { AttributeName(rawValue: 243) }
    @inlinable public static var cx: AttributeName { AttributeName(rawValue: 244) }
    @inlinable public static var cy: AttributeName { AttributeName(rawValue: 245) }
    @inlinable public static var d: AttributeName { AttributeName(rawValue: 246) }
    @inlinable public static var display: AttributeName { AttributeName(rawValue: 247) }
    @inlinable public static var fill: AttributeName { AttributeName(rawValue: 248) }
    /// `fill-opacity`
    @inlinable public static var fillOpacity: AttributeName { AttributeName(rawValue: 249) }
    /// `fill-rule`
    @inlinable public static var fillRule: AttributeName { AttributeName(rawValue: 250) }
    @inlinable public static var filter: AttributeName { AttributeName(rawValue: 251) }
    @inlinable public static var focusable: AttributeName { AttributeName(rawValue: 252) }
    /// `font-family`
    @inlinable public static var fontFamily: AttributeName { AttributeName(rawValue: 253) }
    /// `font-size`
    @inlinable public static var fontSize: AttributeName { AttributeName(rawValue: 254) }
    /// `font-weight`
    @inlinable public static var fontWeight: AttributeName { AttributeName(rawValue: 255) }
    @inlinable public static var g1: AttributeName { AttributeName(rawValue: 256) }
    @inlinable public static var g2: AttributeName { AttributeName(rawValue: 257) }
    /// `marker-end`
    @inlinable public static var markerEnd: AttributeName { AttributeName(rawValue: 258) }
    @inlinable public static var mask: AttributeName { AttributeName(rawValue: 259) }
    @inlinable public static var mathvariant: AttributeName { AttributeName(rawValue: 260) }
    @inlinable public static var offset: AttributeName { AttributeName(rawValue: 261) }
    @inlinable public static var opacity: AttributeName { AttributeName(rawValue: 262) }
    @inlinable public static var orient: AttributeName { AttributeName(rawValue: 263) }
    @inlinable public static var points: AttributeName { AttributeName(rawValue: 264) }
    @inlinable public static var r: AttributeName { AttributeName(rawValue: 265) }
    @inlinable public static var rx: AttributeName { AttributeName(rawValue: 266) }
    @inlinable public static var ry: AttributeName { AttributeName(rawValue: 267) }
    /// `stop-color`
    @inlinable public static var stopColor: AttributeName { AttributeName(rawValue: 268) }
    /// `stop-opacity`
    @inlinable public static var stopOpacity: AttributeName { AttributeName(rawValue: 269) }
    @inlinable public static var stroke: AttributeName { AttributeName(rawValue: 270) }
    /// `stroke-dasharray`
    @inlinable public static var strokeDasharray: AttributeName { AttributeName(rawValue: 271) }
    /// `stroke-linecap`
    @inlinable public static var strokeLinecap: AttributeName { AttributeName(rawValue: 272) }
    /// `stroke-linejoin`
    @inlinable public static var strokeLinejoin: AttributeName { AttributeName(rawValue: 273) }
    /// `stroke-miterlimit`
    @inlinable public static var strokeMiterlimit: AttributeName { AttributeName(rawValue: 274) }
    /// `stroke-opacity`
    @inlinable public static var strokeOpacity: AttributeName { AttributeName(rawValue: 275) }
    /// `stroke-width`
    @inlinable public static var strokeWidth: AttributeName { AttributeName(rawValue: 276) }
    /// `text-anchor`
    @inlinable public static var textAnchor: AttributeName { AttributeName(rawValue: 277) }
    @inlinable public static var transform: AttributeName { AttributeName(rawValue: 278) }
    /// `transform-origin`
    @inlinable public static var transformOrigin: AttributeName { AttributeName(rawValue: 279) }
    @inlinable public static var x: AttributeName { AttributeName(rawValue: 280) }
    @inlinable public static var x1: AttributeName { AttributeName(rawValue: 281) }
    @inlinable public static var x2: AttributeName { AttributeName(rawValue: 282) }
    @inlinable public static var y: AttributeName { AttributeName(rawValue: 283) }
    @inlinable public static var y1: AttributeName { AttributeName(rawValue: 284) }
    @inlinable public static var y2: AttributeName { AttributeName(rawValue: 285) }
    @inlinable public static var z: AttributeName { AttributeName(rawValue: 286) }
    @inlinable public static var alttext: AttributeName { AttributeName(rawValue: 287) }
    @inlinable public static var displaystyle: AttributeName { AttributeName(rawValue: 288) }
    @inlinable public static var stretchy: AttributeName { AttributeName(rawValue: 289) }
}
