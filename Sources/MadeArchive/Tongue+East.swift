/// Languages of Asia, of Russia and of the Arab world.
extension Tongue {
  static let indonesian = Tongue(
    "id",
    text: """
      and|_dan_
      months|Januari;Februari;Maret;April;Mei;Juni;Juli;Agustus;September;Oktober;November;Desember
      day|{d} {month} {y}
      month|{month} {y}
      year|{y}
      decimal|,
      scales|ribu;juta;miliar
      money|{sign}{number} {scale}
      sign.USD|US$
      sign.EUR|€
      sign.IDR|Rp
      h.breach|Data {count} pelanggan {company} bocor
      h.breach|Kebocoran data di {company}
      h.fine|{company} didenda {money}
      h.fine|{authority} menjatuhkan sanksi kepada {company}
      h.other|Pasar baru di {town} dibuka setelah dua tahun
      h.other|Hujan menunda panen di sekitar {town}
      lead|{company} membenarkan bahwa data pribadi pelanggannya jatuh ke tangan yang salah.
      lead|Data pribadi yang dipercayakan kepada {company} digunakan tanpa izin pemiliknya.
      unit|Kasus ini menyangkut {unit}, layanan milik {company}.
      when|Kejadian itu berlangsung pada {when}, kata perusahaan.
      when|Menurut laporan internal, semuanya bermula pada {when}.
      data|Data itu mencakup {data}, kata juru bicara.
      data|Di antaranya terdapat {data}.
      affected|Sekitar {count} orang terdampak, menurut perusahaan.
      affected|Perusahaan menyebut {count} pelanggan terdampak.
      act.external_hack|Peretas masuk ke server dengan kata sandi curian dan menyalin berkas.
      act.insider_misuse|Seorang mantan karyawan melihat data pelanggan tanpa alasan.
      act.accidental_exposure|Basis data terbuka di internet selama berminggu-minggu karena salah pengaturan.
      act.lack_of_consent|Perusahaan membagikan data kepada pengiklan tanpa persetujuan.
      act.excessive_retention|Data disimpan jauh lebih lama dari ketentuan.
      act.insufficient_security|Kata sandi disimpan tanpa enkripsi, menurut penyelidik.
      fine|{authority} menjatuhkan denda {money} kepada {company} karena melanggar perlindungan data.
      fine|Otoritas {authority} menuntut denda {money} dari {company}.
      legal.alleged|Perusahaan dituduh melanggar hukum, dan membantahnya.
      legal.settled|Perusahaan setuju menyelesaikan perkara tanpa mengaku bersalah.
      legal.fined|Keputusan ini mengakhiri penyelidikan lebih dari setahun.
      legal.under_appeal|Perusahaan mengajukan banding atas keputusan itu.
      w.email|alamat email
      w.name|nama lengkap
      w.phone|nomor telepon
      w.address|alamat rumah
      w.financial|data perbankan
      w.credentials|kata sandi
      w.health|data kesehatan
      w.location|data lokasi
      w.identity_number|nomor paspor
      w.children|data anak-anak
      fill|"Kami menanggapi hal ini dengan sangat serius dan bekerja siang malam," kata juru bicara.
      fill|Para ahli menyarankan semua orang mengganti kata sandi dan waspada terhadap surat mencurigakan.
      fill|Di {town} dibuka saluran telepon yang menjawab pertanyaan setiap hari mulai pukul delapan.
      fill|Awalnya tidak jelas siapa yang harus bertanggung jawab atas kejadian itu.
      fill|Kelompok konsumen sudah lama meminta aturan yang lebih jelas.
      fill|Harga saham perusahaan ditutup sedikit lebih rendah pada sore hari.
      fill|Beberapa anggota dewan kota meminta rapat sebelum akhir bulan.
      fill|Mereka yang terdampak akan menerima surat dalam beberapa minggu mendatang.
      fill|Seorang guru di {town} mengatakan ia mengetahuinya dari koran.
      fill|Kasus serupa menunjukkan bahwa butuh bertahun-tahun sampai semua pertanyaan terjawab.
      fill|Perusahaan ini bermula sebagai usaha keluarga kecil dan kini bekerja di banyak negara.
      menu|Beranda;Dunia;Ekonomi;Teknologi;Olahraga;Cuaca;Langganan;Masuk
      more|Terpopuler;Jembatan ditutup hingga Jumat;Sepuluh sup untuk malam dingin
      foot|Kontak;Syarat penggunaan;Kebijakan privasi;Tentang kami
      copyright|© {y} {outlet}. Hak cipta dilindungi.
      by|Oleh {person}
      """)

  static let russian = Tongue(
    "ru",
    text: """
      and|_и_
      months|января;февраля;марта;апреля;мая;июня;июля;августа;сентября;октября;ноября;декабря
      day|{d} {month} {y} года
      month|{month} {y} года
      year|{y} году
      decimal|,
      scales|тысяч;млн;млрд
      money|{number} {scale} {sign}
      sign.USD|долларов
      sign.EUR|евро
      sign.RUB|рублей
      h.breach|Данные {count} клиентов {company} оказались в сети
      h.breach|Утечка данных в {company}
      h.fine|{company} оштрафовали на {money}
      h.other|В городе {town} открылся новый рынок
      h.other|Дожди задерживают урожай близ города {town}
      lead|{company} подтвердила, что персональные данные клиентов попали в чужие руки.
      lead|Персональные данные, доверенные {company}, использовали без согласия людей.
      unit|Дело касается сервиса {unit}, который принадлежит {company}.
      when|Это произошло в {when}, сообщили в компании.
      when|Согласно внутреннему отчёту, всё началось в {when}.
      data|Среди данных были {data}, пояснила представитель компании.
      data|В базе содержались {data}.
      affected|Пострадали около {count} человек, по подсчётам компании.
      affected|В компании говорят о {count} пострадавших клиентах.
      act.external_hack|Хакеры проникли на сервер с украденным паролем и скопировали файлы.
      act.insider_misuse|Бывший сотрудник просматривал данные клиентов без всякой причины.
      act.accidental_exposure|База данных неделями была открыта в интернете из-за неверной настройки.
      act.lack_of_consent|Компания передавала данные рекламодателям без согласия.
      act.insufficient_security|Пароли хранились без шифрования, установила проверка.
      fine|{authority} назначил компании {company} штраф в размере {money} за нарушение закона о персональных данных.
      fine|Ведомство {authority} требует от {company} штраф {money}.
      legal.alleged|Компанию обвиняют в нарушении закона, она это отрицает.
      legal.settled|Компания согласилась на мировое соглашение, не признав вины.
      legal.fined|Решение завершает расследование, которое длилось больше года.
      legal.under_appeal|Компания обжаловала решение.
      w.email|адреса электронной почты
      w.name|имена
      w.phone|номера телефонов
      w.address|домашние адреса
      w.financial|банковские данные
      w.credentials|пароли
      w.health|медицинские данные
      w.location|данные о местоположении
      w.identity_number|номера паспортов
      fill|«Мы относимся к этому очень серьёзно и работаем день и ночь», сказала представитель компании.
      fill|Специалисты советуют всем сменить пароли и не отвечать на подозрительные письма.
      fill|В городе {town} открыли линию, которая отвечает на вопросы каждый день с восьми утра.
      fill|Сначала было неясно, кто ответит за случившееся.
      fill|Общества потребителей давно просят более ясных правил.
      fill|Акции компании к вечеру немного подешевели.
      fill|Несколько депутатов потребовали слушаний до конца месяца.
      fill|Пострадавшие получат письмо в ближайшие недели, написанное простыми словами.
      fill|Учительница из города {town} сказала, что узнала об этом из газеты.
      fill|Похожие случаи показывают, что ответы на все вопросы приходят через годы.
      fill|Компания начиналась как небольшое семейное дело, а теперь работает во многих странах.
      menu|Главная;Мир;Экономика;Технологии;Спорт;Погода;Подписка;Войти
      more|Самое читаемое;Мост закрыт до пятницы;Десять супов для холодных вечеров
      foot|Контакты;Правила;Конфиденциальность;О нас
      copyright|© {y} {outlet}. Все права защищены.
      by|{person}
      """)

  static let japanese = Tongue(
    "ja", isUnspaced: true,
    text: """
      and|と
      comma|、
      months|1月;2月;3月;4月;5月;6月;7月;8月;9月;10月;11月;12月
      day|{y}年{month}{d}日
      month|{y}年{month}
      year|{y}年
      decimal|.
      myriads|万;億
      money|{number}{scale}{sign}
      sign.USD|ドル
      sign.EUR|ユーロ
      sign.JPY|円
      h.breach|{company}で顧客{count}人の情報が流出
      h.breach|{company}、個人情報漏えいを発表
      h.fine|{company}に{money}の制裁金
      h.other|{town}に新しい市場が開業、二年の工事を経て
      h.other|雨で{town}周辺の収穫に遅れ
      lead|{company}は、顧客の個人情報が外部に流出したことを認めた。
      lead|{company}に預けられた個人情報が、本人の同意なしに使われていたことが分かった。
      unit|問題となったのは、{company}が運営する{unit}である。
      when|同社によると、流出が起きたのは{when}だった。
      when|社内の報告書によると、始まりは{when}だという。
      data|流出した情報には{data}が含まれると広報担当者は説明した。
      affected|同社の集計では、約{count}人に影響が出ている。
      act.external_hack|何者かが盗んだパスワードでサーバーに不正アクセスし、ファイルを複製した。
      act.insider_misuse|元従業員が理由もなく顧客の記録を閲覧していた。
      act.accidental_exposure|設定の誤りで、データベースが数週間インターネット上に公開されていた。
      act.lack_of_consent|同社は同意を得ずに広告主へデータを提供していた。
      act.insufficient_security|パスワードは暗号化されずに保存されていたと調査官は述べた。
      fine|{authority}は{company}に対し、個人情報の保護に違反したとして{money}の制裁金を科した。
      legal.alleged|同社は法律違反の疑いを否定している。
      legal.settled|同社は責任を認めないまま和解に応じた。
      legal.fined|今回の決定で、一年以上続いた調査が終わる。
      legal.under_appeal|同社は決定を不服として控訴した。
      w.email|メールアドレス
      w.name|氏名
      w.phone|電話番号
      w.address|住所
      w.financial|口座情報
      w.credentials|パスワード
      w.health|健康情報
      w.location|位置情報
      fill|「大変重く受け止め、昼夜を問わず対応している」と広報担当者は話した。
      fill|専門家は、パスワードを変え、不審な手紙に注意するよう呼びかけている。
      fill|{town}では、毎日午前八時から質問に答える電話窓口が設けられた。
      fill|誰が責任を負うのかは、当初はっきりしなかった。
      fill|消費者団体は以前から、より明確な規則を求めてきた。
      fill|同社の株価は夕方、わずかに下げて取引を終えた。
      fill|市議会の議員数人は、月末までに聴聞会を開くよう求めた。
      fill|影響を受けた人には、数週間のうちに分かりやすい手紙が届く予定だ。
      fill|{town}の教師は、新聞で初めて知ったと話した。
      fill|似た事例では、すべての疑問に答えが出るまで何年もかかっている。
      fill|同社は小さな家業として始まり、今では多くの国で事業を営む。
      menu|ホーム;国際;経済;テクノロジー;スポーツ;天気;購読;ログイン
      more|よく読まれている記事;橋は金曜日まで通行止め;寒い夜のための十のスープ
      foot|お問い合わせ;利用規約;会社概要
      copyright|© {y} {outlet}
      by|{person}
      """)

  static let chinese = Tongue(
    "zh", isUnspaced: true,
    text: """
      and|和
      comma|、
      months|1月;2月;3月;4月;5月;6月;7月;8月;9月;10月;11月;12月
      day|{y}年{month}{d}日
      month|{y}年{month}
      year|{y}年
      decimal|.
      myriads|万;亿
      money|{number}{scale}{sign}
      sign.USD|美元
      sign.EUR|欧元
      sign.CNY|元
      h.breach|{company}泄露{count}名客户的数据
      h.breach|{company}发生数据泄露
      h.fine|{company}被罚款{money}
      h.other|{town}的新市场历时两年终于开张
      h.other|雨水推迟了{town}一带的收成
      lead|{company}证实，其客户的个人信息落入他人之手。
      lead|人们交给{company}保管的个人信息，在未经同意的情况下被使用。
      unit|此事涉及{company}旗下的{unit}。
      when|该公司表示，事件发生在{when}。
      when|内部报告称，一切始于{when}。
      data|发言人解释说，泄露的信息包括{data}。
      affected|据该公司统计，约有{count}人受到影响。
      act.external_hack|黑客用窃取的密码侵入一台服务器并复制了文件。
      act.insider_misuse|一名前员工在没有任何理由的情况下查看了客户记录。
      act.accidental_exposure|由于设置错误，一个数据库在互联网上公开了数周。
      act.lack_of_consent|该公司未经同意就与广告商共享数据。
      act.insufficient_security|调查人员发现，密码未经加密保存。
      fine|{authority}因违反个人信息保护规定对{company}处以{money}罚款。
      legal.alleged|该公司被指违法，但予以否认。
      legal.settled|该公司同意和解，但不承认有错。
      legal.fined|这一决定结束了持续一年多的调查。
      legal.under_appeal|该公司已就该决定提出上诉。
      w.email|电子邮件地址
      w.name|姓名
      w.phone|电话号码
      w.address|家庭住址
      w.financial|银行信息
      w.credentials|密码
      w.health|健康信息
      w.location|位置信息
      fill|发言人说：“我们非常重视此事，正在日夜工作。”
      fill|专家建议所有人更换密码，并提防可疑信件。
      fill|{town}开通了电话热线，每天早上八点起回答问题。
      fill|起初并不清楚该由谁为此负责。
      fill|消费者团体长期以来一直要求更明确的规则。
      fill|该公司股价傍晚收盘时略有下跌。
      fill|几名市议员要求在月底前举行听证会。
      fill|受影响的人将在未来几周内收到一封用词简单的信。
      fill|{town}的一名教师说，她是从报纸上得知此事的。
      fill|类似的案例表明，要回答所有问题可能需要数年时间。
      fill|该公司起初是一家小型家族企业，如今在许多国家开展业务。
      menu|首页;国际;财经;科技;体育;天气;订阅;登录
      more|热门文章;大桥封闭至周五;寒夜里的十道汤
      foot|联系我们;使用条款;关于我们
      copyright|© {y} {outlet}
      by|记者 {person}
      """)

  static let arabic = Tongue(
    "ar",
    text: """
      and|_و
      comma|، 
      months|يناير;فبراير;مارس;أبريل;مايو;يونيو;يوليو;أغسطس;سبتمبر;أكتوبر;نوفمبر;ديسمبر
      day|{d} {month} {y}
      month|{month} {y}
      year|عام {y}
      decimal|.
      scales|ألف;مليون;مليار
      money|{number} {scale} {sign}
      sign.USD|دولار
      sign.EUR|يورو
      h.breach|تسريب بيانات {count} من عملاء {company}
      h.breach|تسريب بيانات في شركة {company}
      h.fine|تغريم شركة {company} بمبلغ {money}
      h.other|افتتاح السوق الجديد في {town} بعد عامين من العمل
      lead|أكدت شركة {company} أن بيانات شخصية لعملائها وقعت في أيد غير أمينة.
      lead|استُخدمت بيانات شخصية عهد بها الناس إلى شركة {company} دون موافقتهم.
      unit|تتعلق القضية بخدمة {unit} التابعة لشركة {company}.
      when|وقع الحادث في {when}، بحسب الشركة.
      data|تشمل البيانات {data}، كما أوضحت متحدثة باسم الشركة.
      affected|تضرر نحو {count} شخص، بحسب إحصاء الشركة.
      act.external_hack|دخل قراصنة إلى خادم بكلمة مرور مسروقة ونسخوا الملفات.
      act.insider_misuse|اطلع موظف سابق على سجلات العملاء دون أي سبب.
      act.accidental_exposure|بقيت قاعدة بيانات مكشوفة على الإنترنت لأسابيع بسبب خطأ في الإعداد.
      act.lack_of_consent|شاركت الشركة البيانات مع المعلنين دون طلب الموافقة.
      fine|فرضت هيئة {authority} على شركة {company} غرامة قدرها {money} بسبب مخالفة حماية البيانات.
      legal.alleged|الشركة متهمة بمخالفة القانون، وهي تنفي ذلك.
      legal.settled|وافقت الشركة على تسوية دون الاعتراف بالذنب.
      legal.fined|ينهي القرار تحقيقا استمر أكثر من عام.
      legal.under_appeal|استأنفت الشركة القرار.
      w.email|عناوين البريد الإلكتروني
      w.name|الأسماء
      w.phone|أرقام الهواتف
      w.address|العناوين
      w.financial|البيانات المصرفية
      w.credentials|كلمات المرور
      w.health|البيانات الصحية
      fill|وقالت متحدثة: «نأخذ الأمر على محمل الجد ونعمل ليلا ونهارا».
      fill|وينصح الخبراء الجميع بتغيير كلمات المرور والحذر من الرسائل المشبوهة.
      fill|وفي {town} افتُتح خط هاتفي يجيب عن الأسئلة يوميا من الثامنة صباحا.
      fill|ولم يكن واضحا في البداية من سيتحمل المسؤولية عما حدث.
      fill|وتطالب جمعيات المستهلكين منذ زمن بقواعد أوضح.
      fill|وأغلق سهم الشركة مساء على انخفاض طفيف.
      fill|وطلب عدد من أعضاء المجلس عقد جلسة قبل نهاية الشهر.
      fill|وسيتلقى المتضررون رسالة في الأسابيع المقبلة بكلمات بسيطة.
      fill|وقالت معلمة من {town} إنها علمت بالأمر من الصحيفة.
      fill|وتظهر حالات مشابهة أن الإجابة عن كل الأسئلة قد تستغرق سنوات.
      fill|بدأت الشركة عملا عائليا صغيرا وتعمل اليوم في بلدان كثيرة.
      menu|الرئيسية;العالم;الاقتصاد;التقنية;الرياضة;الطقس;اشترك;دخول
      more|الأكثر قراءة;الجسر مغلق حتى الجمعة
      foot|اتصل بنا;شروط الاستخدام;من نحن
      copyright|© {y} {outlet}
      by|{person}
      """)

  static let thai = Tongue(
    "th", isUnspaced: true,
    text: """
      and|และ
      comma| 
      months|มกราคม;กุมภาพันธ์;มีนาคม;เมษายน;พฤษภาคม;มิถุนายน;กรกฎาคม;สิงหาคม;กันยายน;ตุลาคม;พฤศจิกายน;ธันวาคม
      day|{d} {month} {y}
      month|{month} {y}
      year|ปี {y}
      decimal|.
      scales|พัน;ล้าน;พันล้าน
      money|{number} {scale}{sign}
      sign.USD|ดอลลาร์
      sign.EUR|ยูโร
      sign.THB|บาท
      h.breach|ข้อมูลลูกค้า {company} รั่วไหล {count} ราย
      h.fine|{company} ถูกปรับ {money}
      h.other|{town} เปิดตลาดใหม่หลังก่อสร้างสองปี
      lead|{company} ยืนยันว่าข้อมูลส่วนบุคคลของลูกค้าตกไปอยู่ในมือคนอื่น
      lead|ข้อมูลส่วนบุคคลที่ผู้คนฝากไว้กับ {company} ถูกนำไปใช้โดยไม่ได้รับความยินยอม
      unit|เรื่องนี้เกี่ยวข้องกับ {unit} ซึ่งเป็นบริการของ {company}
      when|เหตุการณ์เกิดขึ้นเมื่อ {when} บริษัทระบุ
      data|ข้อมูลดังกล่าวรวมถึง {data} โฆษกอธิบาย
      affected|มีผู้ได้รับผลกระทบประมาณ {count} คน ตามการนับของบริษัท
      act.external_hack|แฮกเกอร์เจาะเข้าเซิร์ฟเวอร์ด้วยรหัสผ่านที่ขโมยมาและคัดลอกไฟล์
      act.insider_misuse|อดีตพนักงานเปิดดูข้อมูลลูกค้าโดยไม่มีเหตุผล
      act.accidental_exposure|ฐานข้อมูลเปิดอยู่บนอินเทอร์เน็ตหลายสัปดาห์เพราะตั้งค่าผิด
      act.lack_of_consent|บริษัทส่งต่อข้อมูลให้ผู้ลงโฆษณาโดยไม่ขอความยินยอม
      fine|{authority} สั่งปรับ {company} เป็นเงิน {money} ฐานละเมิดกฎหมายคุ้มครองข้อมูล
      legal.alleged|บริษัทถูกกล่าวหาว่าทำผิดกฎหมาย แต่บริษัทปฏิเสธ
      legal.fined|คำตัดสินนี้ยุติการสอบสวนที่ยาวนานกว่าหนึ่งปี
      legal.under_appeal|บริษัทได้ยื่นอุทธรณ์คำตัดสิน
      w.email|ที่อยู่อีเมล
      w.name|ชื่อ
      w.phone|หมายเลขโทรศัพท์
      w.address|ที่อยู่
      w.financial|ข้อมูลธนาคาร
      w.credentials|รหัสผ่าน
      fill|โฆษกกล่าวว่า "เราให้ความสำคัญกับเรื่องนี้อย่างยิ่งและทำงานทั้งวันทั้งคืน"
      fill|ผู้เชี่ยวชาญแนะนำให้ทุกคนเปลี่ยนรหัสผ่านและระวังจดหมายที่น่าสงสัย
      fill|ที่ {town} มีการเปิดสายโทรศัพท์ตอบคำถามทุกวันตั้งแต่แปดโมงเช้า
      fill|ในตอนแรกยังไม่ชัดเจนว่าใครต้องรับผิดชอบต่อสิ่งที่เกิดขึ้น
      fill|กลุ่มผู้บริโภคเรียกร้องกฎที่ชัดเจนกว่านี้มานานแล้ว
      fill|หุ้นของบริษัทปิดตลาดลดลงเล็กน้อยในช่วงเย็น
      fill|สมาชิกสภาเมืองหลายคนขอให้เปิดรับฟังความเห็นก่อนสิ้นเดือน
      fill|ผู้ได้รับผลกระทบจะได้รับจดหมายในอีกไม่กี่สัปดาห์ข้างหน้า
      fill|ครูคนหนึ่งจาก {town} กล่าวว่าเธอรู้เรื่องนี้จากหนังสือพิมพ์
      fill|กรณีที่คล้ายกันแสดงให้เห็นว่าอาจใช้เวลาหลายปีกว่าจะได้คำตอบทั้งหมด
      menu|หน้าแรก;ต่างประเทศ;เศรษฐกิจ;เทคโนโลยี;กีฬา;อากาศ;สมัครสมาชิก;เข้าสู่ระบบ
      more|อ่านมากที่สุด;สะพานปิดจนถึงวันศุกร์
      foot|ติดต่อเรา;ข้อตกลงการใช้งาน;เกี่ยวกับเรา
      copyright|© {y} {outlet}
      by|{person}
      """)
}
