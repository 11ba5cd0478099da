/// Languages of western Europe.
extension Tongue {
  static let english = Tongue(
    "en",
    text: """
      and|_and_
      months|January;February;March;April;May;June;July;August;September;October;November;December
      day|{month} {d}, {y}
      month|{month} {y}
      year|{y}
      decimal|.
      scales|thousand;million;billion
      money|{sign}{number} {scale}
      sign.USD|$
      sign.EUR|€
      sign.GBP|£
      h.breach|{company} says data of {count} people was exposed
      h.breach|Data leak at {company} reaches {count} customers
      h.breach|What we know about the incident at {company}
      h.fine|{authority} fines {company} {money}
      h.fine|{company} must pay {money} over customer data
      h.other|{town} opens its new market hall after two years of work
      h.other|Rain delays the harvest around {town}
      h.other|Chess club of {town} wins the autumn cup
      lead|{company} has confirmed that personal data of its customers got into the wrong hands.
      lead|Personal data that people had entrusted to {company} was used in ways they had never agreed to.
      lead|A data incident at {company} worries its customers in {town} and beyond.
      unit|The matter concerns {unit}, a service that belongs to {company}.
      when|The incident happened in {when}, the company told reporters.
      when|According to an internal report, it all began in {when}.
      data|The data includes {data}, as a spokesperson explained.
      data|Among the details are {data}.
      affected|Around {count} people are affected, according to the company's own count.
      affected|The company speaks of {count} customers whose records were involved.
      act.external_hack|Hackers broke into a server through a stolen password and copied the records.
      act.insider_misuse|A former employee looked up customers' records without any reason to do so.
      act.accidental_exposure|A database stood open on the internet for weeks because of a wrong setting.
      act.lack_of_consent|The company shared the data with advertisers without asking for consent.
      act.excessive_retention|The records were kept far longer than the law allows.
      act.insufficient_security|Passwords were stored without encryption, the investigators found.
      act.failure_to_notify|The company did not notify the authority of the breach within 72 hours.
      act.unlawful_transfer|The data was transferred to another country without a legal basis.
      fine|{authority} fined {company} {money} for breaking data protection law.
      fine|The regulator {authority} imposed a fine of {money} on {company}.
      legal.alleged|The company is accused of having broken the law, which it denies.
      legal.settled|The company agreed to settle the case without admitting guilt.
      legal.fined|The decision ends an investigation that took more than a year.
      legal.under_appeal|The company has appealed against the decision.
      legal.annulled|A court annulled the fine on appeal.
      legal.paid|The company says it has paid the fine in full.
      w.email|email addresses
      w.name|names
      w.phone|phone numbers
      w.address|home addresses
      w.financial|bank details
      w.credentials|passwords
      w.health|health records
      w.location|location data
      w.identity_number|passport numbers
      w.children|children's data
      w.messages|private messages
      w.biometric|fingerprints
      fill|"We take this very seriously and are working day and night to make things right," a spokesperson said.
      fill|Experts advise everyone to change passwords and to watch for letters that ask for personal details.
      fill|In {town} a help line was set up that answers questions every day from eight in the morning.
      fill|It was not clear at first who would have to answer for what had happened.
      fill|Consumer groups have long called for clearer rules and for people who enforce them.
      fill|The shares of the company closed slightly lower in the evening.
      fill|Several members of the city council asked for a hearing before the end of the month.
      fill|Whoever was affected is to get a letter in the coming weeks, in plain words and without small print.
      fill|A teacher from {town} said she had learned of it from the newspaper and from nobody else.
      fill|Similar cases have shown that it can take years until all questions are answered.
      fill|The company was founded as a small family business and now works in many countries.
      fill|Those who wish to leave can close their account with two clicks, the company promised.
      fill|An outside firm has been asked to look at every system and to report by spring.
      menu|Home;World;Business;Technology;Sport;Weather;Subscribe;Log in
      more|Most read;Bridge over the river closed until Friday;Ten soups for cold evenings;The museum of {town} is looking for helpers
      foot|Contact;Terms of use;Privacy notice;Cookies;About us
      copyright|© {y} {outlet}. All rights reserved.
      by|By {person}
      """)

  static let french = Tongue(
    "fr",
    text: """
      and|_et_
      months|janvier;février;mars;avril;mai;juin;juillet;août;septembre;octobre;novembre;décembre
      day|{d} {month} {y}
      month|{month} {y}
      year|{y}
      decimal|,
      scales|mille;millions;milliards
      money|{number} {scale} {sign}
      sign.USD|dollars
      sign.EUR|euros
      sign.GBP|livres sterling
      h.breach|{company} : les données de {count} clients exposées
      h.breach|Fuite de données chez {company}
      h.fine|{company} condamnée à une amende de {money}
      h.fine|{authority} sanctionne {company}
      h.other|Le marché couvert de {town} rouvre après deux ans de travaux
      h.other|La pluie retarde la récolte autour de {town}
      lead|{company} a confirmé que des données personnelles de ses clients sont tombées entre de mauvaises mains.
      lead|Les données confiées à {company} ont été utilisées sans que personne ne l'ait voulu.
      unit|L'affaire touche {unit}, un service qui appartient à {company}.
      when|Les faits remontent à {when}, a précisé l'entreprise.
      when|Selon un rapport interne, tout a commencé en {when}.
      data|Les données comprennent {data}, a expliqué une porte-parole.
      data|Parmi les informations figurent {data}.
      affected|Environ {count} personnes sont concernées, selon l'entreprise.
      affected|L'entreprise parle de {count} clients touchés.
      act.external_hack|Des pirates se sont introduits dans un serveur grâce à un mot de passe volé et ont copié les fichiers.
      act.insider_misuse|Un ancien employé a consulté les dossiers de clients sans aucune raison.
      act.accidental_exposure|Une base de données est restée ouverte sur Internet pendant des semaines à cause d'un mauvais réglage.
      act.lack_of_consent|L'entreprise a partagé les données avec des annonceurs sans demander le consentement.
      act.excessive_retention|Les dossiers ont été conservés bien plus longtemps que la loi ne le permet.
      act.insufficient_security|Les mots de passe étaient stockés sans chiffrement, ont constaté les enquêteurs.
      act.failure_to_notify|L'entreprise n'a pas notifié la violation à l'autorité dans les 72 heures.
      fine|{authority} a infligé à {company} une amende de {money} pour violation de la protection des données.
      fine|L'autorité {authority} réclame une amende de {money} à {company}.
      legal.alleged|L'entreprise est accusée d'avoir enfreint la loi, ce qu'elle conteste.
      legal.settled|L'entreprise a accepté un accord amiable sans reconnaître de faute.
      legal.fined|La décision met fin à une enquête de plus d'un an.
      legal.under_appeal|L'entreprise a fait appel de la décision.
      legal.annulled|Un tribunal a annulé l'amende en appel.
      legal.paid|L'entreprise dit avoir payé la totalité de l'amende.
      w.email|des adresses électroniques
      w.name|des noms
      w.phone|des numéros de téléphone
      w.address|des adresses postales
      w.financial|des coordonnées bancaires
      w.credentials|des mots de passe
      w.health|des données de santé
      w.location|des données de géolocalisation
      w.identity_number|des numéros de passeport
      w.children|des données d'enfants
      w.messages|des messages privés
      w.biometric|des empreintes digitales
      fill|« Nous prenons cela très au sérieux et travaillons jour et nuit pour réparer », a dit une porte-parole.
      fill|Les experts conseillent à chacun de changer ses mots de passe et de se méfier des courriers suspects.
      fill|À {town}, un numéro d'appel répond aux questions tous les jours à partir de huit heures.
      fill|On ne savait pas d'abord qui devrait répondre de ce qui s'était passé.
      fill|Les associations de consommateurs demandent depuis longtemps des règles plus claires.
      fill|L'action de l'entreprise a terminé la soirée en légère baisse.
      fill|Plusieurs élus ont demandé une audition avant la fin du mois.
      fill|Les personnes touchées recevront une lettre dans les prochaines semaines, en mots simples.
      fill|Une enseignante de {town} dit l'avoir appris par le journal et par personne d'autre.
      fill|D'autres affaires ont montré qu'il faut parfois des années pour répondre à toutes les questions.
      fill|L'entreprise, fondée comme une petite maison familiale, travaille aujourd'hui dans de nombreux pays.
      menu|Accueil;Monde;Économie;Technologie;Sport;Météo;S'abonner;Se connecter
      more|Les plus lus;Le pont fermé jusqu'à vendredi;Dix soupes pour les soirs froids
      foot|Contact;Conditions d'utilisation;Vie privée;Cookies;Qui sommes-nous
      copyright|© {y} {outlet}. Tous droits réservés.
      by|Par {person}
      """)

  static let german = Tongue(
    "de",
    text: """
      and|_und_
      months|Januar;Februar;März;April;Mai;Juni;Juli;August;September;Oktober;November;Dezember
      day|{d}. {month} {y}
      month|{month} {y}
      year|{y}
      decimal|,
      scales|Tausend;Millionen;Milliarden
      money|{number} {scale} {sign}
      sign.USD|Dollar
      sign.EUR|Euro
      sign.GBP|Pfund
      h.breach|{company}: Daten von {count} Kunden offen im Netz
      h.breach|Datenleck bei {company}
      h.fine|{company} muss {money} Bußgeld zahlen
      h.fine|{authority} straft {company} ab
      h.other|Neue Markthalle in {town} eröffnet
      h.other|Regen verzögert die Ernte rund um {town}
      lead|{company} hat bestätigt, dass persönliche Daten von Kunden in falsche Hände geraten sind.
      lead|Was Menschen {company} anvertraut hatten, wurde anders verwendet als vereinbart.
      unit|Betroffen ist {unit}, ein Dienst, der zu {company} gehört.
      when|Der Vorfall geschah im {when}, teilte das Unternehmen mit.
      when|Laut einem internen Bericht begann alles im {when}.
      data|Zu den Daten gehören {data}, wie eine Sprecherin erklärte.
      data|Darunter sind {data}.
      affected|Rund {count} Menschen sind nach Angaben des Unternehmens betroffen.
      affected|Das Unternehmen spricht von {count} Kunden.
      act.external_hack|Hacker drangen mit einem gestohlenen Passwort in einen Server ein und kopierten die Dateien.
      act.insider_misuse|Ein ehemaliger Mitarbeiter sah ohne jeden Grund Kundenakten ein.
      act.accidental_exposure|Eine Datenbank stand wegen einer falschen Einstellung wochenlang offen im Internet.
      act.lack_of_consent|Das Unternehmen gab die Daten ohne Einwilligung an Werbekunden weiter.
      act.excessive_retention|Die Akten wurden weit länger aufbewahrt, als das Gesetz erlaubt.
      act.insufficient_security|Passwörter wurden unverschlüsselt gespeichert, stellten die Prüfer fest.
      act.failure_to_notify|Das Unternehmen meldete die Panne der Behörde nicht binnen 72 Stunden.
      fine|{authority} verhängte gegen {company} ein Bußgeld von {money} wegen Verstößen gegen den Datenschutz.
      fine|Die Behörde {authority} fordert von {company} ein Bußgeld von {money}.
      legal.alleged|Dem Unternehmen wird ein Rechtsbruch vorgeworfen, den es bestreitet.
      legal.settled|Das Unternehmen stimmte einem Vergleich zu, ohne eine Schuld einzuräumen.
      legal.fined|Der Bescheid beendet ein Verfahren, das mehr als ein Jahr dauerte.
      legal.under_appeal|Das Unternehmen hat Berufung eingelegt.
      legal.annulled|Ein Gericht hob das Bußgeld in der Berufung auf.
      legal.paid|Das Bußgeld sei vollständig bezahlt, sagt das Unternehmen.
      w.email|E-Mail-Adressen
      w.name|Namen
      w.phone|Telefonnummern
      w.address|Wohnadressen
      w.financial|Bankdaten
      w.credentials|Passwörter
      w.health|Gesundheitsdaten
      w.location|Standortdaten
      w.identity_number|Passnummern
      w.children|Daten von Kindern
      w.messages|private Nachrichten
      w.biometric|Fingerabdrücke
      fill|„Wir nehmen das sehr ernst und arbeiten Tag und Nacht daran“, sagte eine Sprecherin.
      fill|Fachleute raten allen, Passwörter zu ändern und auf verdächtige Schreiben zu achten.
      fill|In {town} wurde eine Nummer eingerichtet, die täglich ab acht Uhr Fragen beantwortet.
      fill|Zunächst blieb unklar, wer für das Geschehene einstehen muss.
      fill|Verbraucherschützer fordern seit langem klarere Regeln und Leute, die sie durchsetzen.
      fill|Die Aktie schloss am Abend etwas schwächer.
      fill|Mehrere Stadträte verlangten eine Anhörung noch in diesem Monat.
      fill|Wer betroffen ist, soll in den kommenden Wochen einen Brief in einfachen Worten erhalten.
      fill|Eine Lehrerin aus {town} sagte, sie habe es nur aus der Zeitung erfahren.
      fill|Ähnliche Fälle zeigen, dass es Jahre dauern kann, bis alle Fragen beantwortet sind.
      fill|Das Unternehmen begann als kleiner Familienbetrieb und arbeitet heute in vielen Ländern.
      menu|Startseite;Welt;Wirtschaft;Technik;Sport;Wetter;Abo;Anmelden
      more|Meistgelesen;Brücke bis Freitag gesperrt;Zehn Suppen für kalte Abende
      foot|Kontakt;Nutzungsbedingungen;Datenschutz;Cookies;Impressum
      copyright|© {y} {outlet}. Alle Rechte vorbehalten.
      by|Von {person}
      """)

  static let spanish = Tongue(
    "es",
    text: """
      and|_y_
      months|enero;febrero;marzo;abril;mayo;junio;julio;agosto;septiembre;octubre;noviembre;diciembre
      day|{d} de {month} de {y}
      month|{month} de {y}
      year|{y}
      decimal|,
      scales|mil;millones de;mil millones de
      money|{number} {scale} {sign}
      sign.USD|dólares
      sign.EUR|euros
      sign.GBP|libras esterlinas
      h.breach|{company}: expuestos los datos de {count} clientes
      h.breach|Filtración de datos en {company}
      h.fine|Multa de {money} a {company}
      h.fine|{authority} sanciona a {company}
      h.other|{town} abre su nuevo mercado tras dos años de obras
      h.other|La lluvia retrasa la cosecha en {town}
      lead|{company} ha confirmado que datos personales de sus clientes cayeron en malas manos.
      lead|Los datos que la gente había confiado a {company} se usaron sin su permiso.
      unit|El caso afecta a {unit}, un servicio que pertenece a {company}.
      when|Los hechos ocurrieron en {when}, según la empresa.
      when|Según un informe interno, todo empezó en {when}.
      data|Los datos incluyen {data}, explicó una portavoz.
      data|Entre la información figuran {data}.
      affected|Unas {count} personas están afectadas, según la empresa.
      affected|La empresa habla de {count} clientes afectados.
      act.external_hack|Unos hackers entraron en un servidor con una contraseña robada y copiaron los archivos.
      act.insider_misuse|Un antiguo empleado consultó expedientes de clientes sin motivo alguno.
      act.accidental_exposure|Una base de datos estuvo abierta en internet durante semanas por una mala configuración.
      act.lack_of_consent|La empresa compartió los datos con anunciantes sin pedir consentimiento.
      act.excessive_retention|Los expedientes se conservaron mucho más tiempo del que permite la ley.
      act.insufficient_security|Las contraseñas se guardaban sin cifrar, según los investigadores.
      act.failure_to_notify|La empresa no notificó la brecha a la autoridad en 72 horas.
      fine|{authority} impuso a {company} una multa de {money} por infringir la protección de datos.
      fine|La autoridad {authority} reclama a {company} una multa de {money}.
      legal.alleged|La empresa está acusada de infringir la ley, algo que niega.
      legal.settled|La empresa aceptó un acuerdo sin admitir culpa.
      legal.fined|La decisión cierra una investigación de más de un año.
      legal.under_appeal|La empresa ha recurrido la decisión.
      legal.annulled|Un tribunal anuló la multa en apelación.
      legal.paid|La empresa dice que ha pagado toda la multa.
      w.email|direcciones de correo electrónico
      w.name|nombres
      w.phone|números de teléfono
      w.address|direcciones postales
      w.financial|datos bancarios
      w.credentials|contraseñas
      w.health|datos de salud
      w.location|datos de ubicación
      w.identity_number|números de pasaporte
      w.children|datos de menores
      w.messages|mensajes privados
      w.biometric|huellas dactilares
      fill|«Nos lo tomamos muy en serio y trabajamos día y noche», dijo una portavoz.
      fill|Los expertos aconsejan cambiar las contraseñas y desconfiar de cartas sospechosas.
      fill|En {town} se abrió un teléfono que responde a las preguntas todos los días desde las ocho.
      fill|Al principio no estaba claro quién respondería de lo ocurrido.
      fill|Las asociaciones de consumidores piden desde hace tiempo reglas más claras.
      fill|Las acciones de la empresa cerraron con una ligera caída.
      fill|Varios concejales pidieron una audiencia antes de fin de mes.
      fill|Los afectados recibirán una carta en las próximas semanas, en palabras sencillas.
      fill|Una maestra de {town} dijo que lo supo por el periódico y por nadie más.
      fill|Casos parecidos muestran que pueden pasar años hasta que se responde a todo.
      fill|La empresa nació como un pequeño negocio familiar y hoy trabaja en muchos países.
      menu|Inicio;Mundo;Economía;Tecnología;Deportes;El tiempo;Suscríbete;Entrar
      more|Lo más leído;El puente, cerrado hasta el viernes;Diez sopas para noches frías
      foot|Contacto;Condiciones de uso;Privacidad;Cookies;Quiénes somos
      copyright|© {y} {outlet}. Todos los derechos reservados.
      by|Por {person}
      """)
}
