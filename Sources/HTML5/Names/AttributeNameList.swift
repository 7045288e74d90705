/// The attribute names that have a number before any page is read: the first of them has 1, in this order.
enum AttributeNameList {
    static let all: StaticString = """
        abbr accept accept-charset accesskey action align alink allow allowfullscreen alt archive as async \
        autocapitalize autocomplete autofocus autoplay axis background bgcolor blocking border bordercolor \
        cellpadding cellspacing char charoff charset checked cite class classid clear codebase codetype color \
        cols colspan compact content contenteditable controls coords crossorigin data datetime declare decoding \
        default defer dir dirname disabled download draggable encoding enctype enterkeyhint event face \
        fetchpriority for form formaction formenctype formmethod formnovalidate formtarget frame frameborder \
        headers height hidden high href hreflang hspace http-equiv id imagesizes imagesrcset inert inputmode \
        integrity is ismap itemid itemprop itemref itemscope itemtype kind label lang language link list loading \
        longdesc loop low lowsrc marginheight marginwidth max maxlength media method min minlength multiple muted \
        name nohref nomodule nonce noresize noshade novalidate nowrap object onblur onchange onclick onerror \
        onfocus onload onmouseout onmouseover onsubmit open optimum part pattern ping placeholder playsinline \
        popover poster prefix preload profile prompt property readonly referrerpolicy rel required resource rev \
        reversed role rows rowspan rules sandbox scheme scope scrolling selected shadowrootmode shape size sizes \
        slot span spellcheck src srcdoc srclang srcset standby start step style summary tabindex target text \
        title topmargin translate type typeof usemap valign value valuetype version vlink vocab vspace width wrap \
        about datatype inlist aria-label aria-labelledby aria-describedby aria-hidden aria-expanded aria-controls \
        aria-haspopup aria-current aria-level aria-live aria-modal aria-selected data-action data-alt \
        data-caption data-content data-href data-id data-index data-lang data-language data-large-file \
        data-lazy-src data-lazy-srcset data-name data-orig-file data-original data-original-src data-position \
        data-sizes data-src data-srcset data-target data-testid data-title data-toggle data-type data-url \
        data-value data-width data-height data-component data-module data-track clip-path clip-rule cx cy d \
        display fill fill-opacity fill-rule filter focusable font-family font-size font-weight g1 g2 marker-end \
        mask mathvariant offset opacity orient points r rx ry stop-color stop-opacity stroke stroke-dasharray \
        stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor transform \
        transform-origin x x1 x2 y y1 y2 z alttext displaystyle stretchy \
        attributename attributetype basefrequency baseprofile calcmode clippathunits diffuseconstant edgemode \
        filterunits glyphref gradienttransform gradientunits kernelmatrix kernelunitlength keypoints keysplines \
        keytimes lengthadjust limitingconeangle markerheight markerunits markerwidth maskcontentunits maskunits \
        numoctaves pathlength patterncontentunits patterntransform patternunits pointsatx pointsaty pointsatz \
        preservealpha preserveaspectratio primitiveunits refx refy repeatcount repeatdur requiredextensions \
        requiredfeatures specularconstant specularexponent spreadmethod startoffset stddeviation stitchtiles \
        surfacescale systemlanguage tablevalues targetx targety textlength viewbox viewtarget xchannelselector \
        ychannelselector zoomandpan definitionurl \
        xlink:actuate xlink:arcrole xlink:href xlink:role xlink:show xlink:title xlink:type xml:lang xml:space \
        xmlns xmlns:xlink \
        attributeName attributeType baseFrequency baseProfile calcMode clipPathUnits diffuseConstant edgeMode \
        filterUnits glyphRef gradientTransform gradientUnits kernelMatrix kernelUnitLength keyPoints keySplines \
        keyTimes lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits \
        numOctaves pathLength patternContentUnits patternTransform patternUnits pointsAtX pointsAtY pointsAtZ \
        preserveAlpha preserveAspectRatio primitiveUnits refX refY repeatCount repeatDur requiredExtensions \
        requiredFeatures specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles \
        surfaceScale systemLanguage tableValues targetX targetY textLength viewBox viewTarget xChannelSelector \
        yChannelSelector zoomAndPan definitionURL \
        xlink:actuate xlink:arcrole xlink:href xlink:role xlink:show xlink:title xlink:type xml:lang xml:space \
        xmlns xmlns:xlink
        """

    /// Lowercase names, as many as there are adjusted ones and in the same order: what tokens have, and what the tree
    /// has in SVG and (the last of them) MathML (HTML Standard, section 13.2.6.5).
    static let firstLowercased = 290
    static let firstAdjusted = 360
    static let adjustedCount = 59

    /// Names that are put in a namespace in foreign content (same section, "adjust foreign attributes"): as in tokens,
    /// and as in the tree, in the same order.
    static let firstPrefixed = 349
    static let firstNamespaced = 419
    static let namespacedCount = 11
    static let count = 429
}
