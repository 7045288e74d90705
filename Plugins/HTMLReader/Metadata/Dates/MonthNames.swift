/// The names of months in languages that pages are often written in, in full and short, as dates have them.
enum MonthNames {
    /// The month, from 1 to 12, that a word names; `nil` for any other word.
    ///
    /// - Parameter word: UTF-8, letters of either case.
    static func month(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
        guard 3...longest ~= word.count else { return nil }
        return months[hash(word)]
    }

    private static let longest = 24

    /// Names in lower case: English, German, French, Spanish, Italian, Portuguese, Dutch, Russian; then Ukrainian,
    /// Polish, Czech, Danish, Norwegian, Swedish, Finnish, Hungarian, Romanian, Turkish, Greek, Indonesian.
    ///
    /// What is one month in one language and another in the next is left out.
    private static let names = [
        """
        january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari января январь янв
        січня січень stycznia styczeń sty ledna leden tammikuuta tammikuu január ianuarie ian ocak
        ιανουαρίου ιαν
        """,
        """
        february feb februar februari février févr fév fevrier febrero febbraio fevereiro fev февраля февраль фев февр
        лютого lutego luty února únor helmikuuta helmikuu február februarie şubat φεβρουαρίου φεβ
        """,
        """
        march mar mär märz maerz mrz mars marzo março marco maart mrt марта март мар березня березень marca marzec
        března březen marts maaliskuuta maaliskuu március martie mart μαρτίου μαρ maret
        """,
        """
        april apr avril avr abril abr aprile апреля апрель апр квітня квітень kwietnia kwiecień kwi dubna duben
        huhtikuuta huhtikuu április aprilie nisan απριλίου απρ
        """,
        """
        may mai mayo maggio mag maio mei мая май травня травень maja maj května květen toukokuuta toukokuu május
        mayıs μαΐου μαϊ
        """,
        """
        june jun juni juin junio giugno giu junho июня июнь июн червня червень czerwca czerwiec cze června červen
        kesäkuuta kesäkuu június iunie iun haziran ιουνίου ιουν
        """,
        """
        july jul juli juillet juil julio luglio lug julho июля июль июл липня липень lipca lipiec lip července
        červenec heinäkuuta heinäkuu július iulie iul temmuz ιουλίου ιουλ
        """,
        """
        august aug août aout agosto ago augustus августа август авг серпня серпень sierpnia sierpień sie srpna srpen
        augusti elokuuta elokuu augusztus ağustos αυγούστου αυγ agustus
        """,
        """
        september sep sept septembre septiembre setiembre settembre set setembro сентября сентябрь сен сент вересня
        вересень września wrzesień wrz září syyskuuta syyskuu szeptember septembrie eylül σεπτεμβρίου σεπ
        """,
        """
        october oct oktober okt octobre octubre ottobre ott outubro out октября октябрь окт жовтня жовтень
        października październik paź října říjen lokakuuta lokakuu október octombrie ekim οκτωβρίου οκτ
        """,
        """
        november nov novembre noviembre novembro ноября ноябрь ноя нояб листопада листопад listopada listopadu
        marraskuuta marraskuu noiembrie noi kasım νοεμβρίου νοε
        """,
        """
        december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro desember des декабря декабрь
        дек грудня грудень grudnia grudzień gru prosince prosinec joulukuuta joulukuu decembrie aralık δεκεμβρίου δεκ
        """,
    ]

    private static let months: [UInt64: Int] = {
        var months: [UInt64: Int] = [:]
        for (index, list) in names.enumerated() {
            for name in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                var name = String(name)
                months[name.withUTF8 { hash($0) }] = index + 1
            }
        }
        return months
    }()

    /// A hash of the word in lower case.
    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = WordHash()
        for byte in SmallLetters.bytes(word) { hash.add(byte) }
        return hash.value
    }
}
