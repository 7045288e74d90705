/// The words of each group, in lower case.
///
/// They are words of languages and of the trade; no site's own name is among them, but those of services that pages of
/// every kind link to.
enum TextWordLists {
    static let lists: [(TextWords.Group, String)] = [
        (
            .function,
            """
            the of and to a in is that it was for on are with as his they be at this have from or had by not but what \
            all were when we there can an your which their said if will each about how up out them then she many some \
            so these would other into has more her two him could did been its who than only over after because between \
            where while through our my me he you i do does don't just also any such even most very \
            der die das und ist in den von zu mit sich des auf für nicht ein eine als auch es an werden aus er hat dass \
            sie nach wird bei einer einem einen um am sind noch wie im zum zur war haben nur oder aber vor bis mehr \
            durch man dem kann gegen vom können schon wenn habe seine ihre wir ich ihr sein wurde wurden diese dieser \
            dieses über so unter ihnen ihm mich mir dir uns doch zwischen immer wo was da dann weil damit \
            le la les de des du un une et est en que qui dans pour pas sur au par plus ce il avec ne se sont son ont \
            cette mais comme aux elle nous vous leur ces ses été être fait tout même aussi où donc lui leurs deux \
            el los las y del al lo su para con una por no es como más pero sus ya o este sí porque esta entre cuando \
            muy sin sobre también me hasta hay donde quien desde todo nos durante uno ni contra ese eso ante ellos fue \
            il che di e è non per del della dei delle un nel alla con si da come più ma anche sono gli i lo ha questo \
            questa nella sul dal tra essere loro suo sua \
            os que não uma com para por mais dos das como mas foi ao ele tem seu sua ou ser quando muito nos já está \
            eu também só pelo pela até isso ela entre era depois sem mesmo aos são \
            w i na z do się że nie jest to o jak po co dla od przez za tym być był jego lub oraz ale czy ich tylko już \
            tak przy może które który która są ze tego \
            het een van en dat niet zijn op te aan met voor er maar om hij ook ze je bij uit nog naar dan heeft deze \
            worden wordt door hebben tot meer kan \
            и в не на я что он с как это по но из у за то так же от бы для о к до вы мы или его все был она ее если \
            уже их при также чтобы который было только этого \
            och att det som en på är av för med den till inte om ett han men var jag har från så kan ska och er \
            ve bir bu için ile da ne çok olarak daha olan gibi kadar sonra ama \
            a az és hogy nem egy is ez volt \
            και το της η του να με που για τη σε από στο είναι δεν τα θα τον \
            في من على إلى أن هذا التي عن مع الذي كان هذه ما لا \
            yang dan di untuk dengan pada tidak ini itu dari dalam akan juga oleh \
            се да от са че по ще
            """
        ),
        (
            .sharing,
            """
            share shares sharing tweet tweets facebook twitter whatsapp pinterest linkedin reddit xing telegram tumblr \
            instagram youtube messenger pocket flipboard like likes follow folgen folge teilen weiterleiten drucken \
            print printen email e-mail mail senden merken partager suivez imprimer compartir imprimir síguenos \
            condividi stampa compartilhar compartilhe udostępnij teile twittern pinnen mastodon bluesky tiktok rss feed \
            поделиться gefällt link kopieren copy
            """
        ),
        (
            .subscription,
            """
            subscribe subscribed subscriber subscribers subscription newsletter newsletters sign signup login log \
            logged register registration registered account password inbox unsubscribe membership abonnieren \
            abonnement abo abonnenten anmelden anmeldung angemeldet registrieren registrierung einloggen eingeloggt \
            passwort benutzername kostenlos konto mitglied abonnez abonner inscription inscrivez connexion suscríbete \
            suscribirse suscripción registrarse iscriviti abbonati assine cadastre zaloguj zarejestruj подписаться \
            donate donation spenden spende subscribing alerts updates
            """
        ),
        (
            .comments,
            """
            comment comments commented reply replies respond discussion disqus leave kommentar kommentare kommentieren \
            kommentiert antworten antwort antworte diskussion diskutieren hinterlassen leserkommentare commentaire \
            commentaires répondre comentario comentarios responder deja comenta comentar commenti commento rispondi \
            comentário comentários komentarz komentarze komentarzy odpowiedz комментарии комментарий ответить reacties \
            reageer moderated moderator report abuse spam permalink yorum
            """
        ),
        (
            .legal,
            """
            copyright rights reserved privacy policy terms conditions cookie cookies imprint disclaimer gdpr consent \
            trademark trademarks impressum datenschutz datenschutzerklärung agb rechte vorbehalten nutzungsbedingungen \
            haftungsausschluss urheberrecht alle einwilligung akzeptieren zustimmen accept mentions légales \
            confidentialité droits réservés derechos reservados aviso privacidad diritti riservati informativa \
            direitos prawa zastrzeżone regulamin права защищены contact kontakt contacto advertise mediadaten jobs \
            karriere sitemap barrierefreiheit
            """
        ),
        (
            .related,
            """
            related recommended recommend recommendations more read reading see popular trending latest recent most \
            next previous also like stories articles posts news headlines similar suggested further mehr weitere \
            weiterlesen weiter lesen lesenswert ähnliche verwandte passende meistgelesen meistgelesene beliebt \
            beliebte neueste aktuelle artikel beiträge beitrag thema themen nachrichten auch interessieren \
            interessant empfohlen empfehlungen vorheriger nächster aussi lire suite plus articles lus más relacionadas \
            relacionados noticias leer leia mais notícias leggi anche correlati altri articoli czytaj więcej zobacz \
            również polecamy читайте также похожие lees meer läs mer
            """
        ),
        (
            .advertising,
            """
            advertisement advertisements advertising advert ad ads sponsored sponsor sponsoren promoted anzeige \
            anzeigen werbung gesponsert publicité publicidad pubblicità publicidade reklama реклама affiliate provision \
            angebote angebot deals shopping gutschein rabatt
            """
        ),
        (
            .byline,
            """
            by author authors von autor autorin redaktion written editor reporter correspondent staff published \
            posted updated modified publiziert veröffentlicht aktualisiert erstellt geschrieben verfasst stand uhr \
            lesezeit minuten min read ago par publié auteur rédaction publicado actualizado por escrito redacción \
            pubblicato scritto redazione autore postado atualizado redação opublikowano autorka автор опубликовано \
            date datum categories category kategorie kategorien categoría tags tag schlagwörter schlagworte filed under \
            edited profile biography
            """
        ),
        (
            .calendar,
            """
            january february march april june july august september october november december jan feb mar apr jun jul \
            aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember okt dez janvier février mars \
            avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio \
            agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre \
            ottobre dicembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro stycznia \
            lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia monday tuesday \
            wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag \
            am pm gmt est cet
            """
        ),
        (
            .credit,
            """
            photo photos photograph photography image images picture credit credits courtesy getty reuters afp dpa \
            imago ap shutterstock istock flickr wikimedia unsplash pixabay pexels foto fotos bild bilder bildquelle \
            quelle symbolbild archivbild archivfoto screenshot grafik picture-alliance alliance photographie crédit \
            imagen fotografía fuente immagine fonte crédito zdjęcie źródło fot фото caption file handout via video \
            bildnachweis copyright istockphoto youtube
            """
        ),
        (
            .navigation,
            """
            home menu search close open toggle navigation skip back top click here view show hide all previous next \
            startseite menü suche suchen schließen öffnen zurück nach oben anzeigen klicken hier alle übersicht seite \
            seiten page pages accueil rechercher retour fermer inicio buscar cerrar volver cerca indietro chiudi \
            início voltar szukaj strona główna главная поиск loading laden download
            """
        ),
        (
            .commerce,
            """
            cart checkout price prices buy shop shipping delivery order orders sale € $ £ eur usd warenkorb kasse preis \
            preise kaufen bestellen bestellung versand versandkosten lieferzeit mwst inkl zzgl lieferung rückgabe panier \
            prix acheter livraison carrito precio comprar envío carrello prezzo acquista koszyk cena product products \
            produkt produkte
            """
        ),
    ]
}
