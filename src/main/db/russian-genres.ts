/** How well-known genres are called in Russian. A genre that is not here is shown by the name that the files give it. */
import { nameKey } from '../../shared/text/fold.ts';

// spellings of one genre stand before its colon; what differs only in case, spaces, hyphens, apostrophes and `&` for `and` is one spelling
const TABLE = `
Rock: Рок | Alternative, Alternative Music: Альтернатива
Alternative Rock, Alt Rock, AlternRock: Альтернативный рок | Alternative Metal: Альтернативный метал
Alternative Hip-Hop, Alternative Rap: Альтернативный хип-хоп | Alternative Country, Alt-Country: Альт-кантри
Indie: Инди | Indie Rock: Инди-рок | Indie Pop: Инди-поп | Indie Folk: Инди-фолк
Indietronica, Indie Electronic: Инди-электроника | Hard Rock: Хард-рок | Classic Rock: Классический рок
Progressive Rock, Prog Rock, Prog: Прогрессивный рок | Art Rock: Арт-рок | Psychedelic, Psychedelia: Психоделика
Psychedelic Rock: Психоделический рок | Punk: Панк | Punk Rock: Панк-рок | Pop Punk: Поп-панк
Post-Punk: Постпанк | Post-Rock: Построк | Post-Metal: Постметал | Post-Hardcore: Постхардкор | Grunge: Гранж
Britpop, Brit Pop: Брит-поп | Shoegaze, Shoegazing: Шугейз | Dream Pop: Дрим-поп | Noise: Нойз
Noise Rock: Нойз-рок | Math Rock: Мат-рок | Garage Rock: Гаражный рок | Surf: Сёрф | Surf Rock: Сёрф-рок
Southern Rock: Южный рок | Folk Rock: Фолк-рок | Country Rock: Кантри-рок | Blues Rock: Блюз-рок
Jazz Rock: Джаз-рок | Soft Rock: Софт-рок | Slow Rock: Медленный рок | Acoustic Rock: Акустический рок
Instrumental Rock: Инструментальный рок | Symphonic Rock: Симфо-рок | Glam: Глэм | Glam Rock: Глэм-рок
Glam Metal: Глэм-метал | Gothic, Goth: Готика | Gothic Rock: Готик-рок | Gothic Metal: Готик-метал
Stoner Rock: Стоунер-рок | Space Rock: Спейс-рок | Krautrock: Краут-рок | Comedy Rock: Комедийный рок
Christian Rock: Христианский рок | Russian Rock: Русский рок
Rock & Roll, Rock 'n' Roll, Rock n Roll: Рок-н-ролл | Rockabilly: Рокабилли | Psychobilly: Сайкобилли
Industrial: Индастриал | Industrial Rock: Индастриал-рок | Industrial Metal: Индастриал-метал | Metal: Метал
Heavy Metal: Хеви-метал | Thrash Metal: Трэш-метал | Speed Metal: Спид-метал | Death Metal: Дэт-метал
Melodic Death Metal: Мелодичный дэт-метал | Black Metal: Блэк-метал | Doom Metal: Дум-метал
Power Metal: Пауэр-метал | Sludge Metal: Сладж-метал | Folk Metal: Фолк-метал | Symphonic Metal: Симфоник-метал
Progressive Metal: Прогрессив-метал | Nu Metal, Nü-Metal: Ню-метал | Metalcore: Металкор | Deathcore: Дэткор
Grindcore: Грайндкор | Hardcore: Хардкор | Hardcore Punk: Хардкор-панк | Emo: Эмо | Screamo: Скримо | Ska: Ска
Ska Punk: Ска-панк | Reggae: Регги | Rocksteady: Рокстеди | Dub: Даб | Dancehall: Дэнсхолл | Ragga: Рагга
Reggaeton: Реггетон | Pop: Поп | Pop Rock: Поп-рок | Pop-Folk: Поп-фолк | Power Pop: Пауэр-поп
Art Pop: Арт-поп | Chamber Pop: Камерный поп | Baroque Pop: Барокко-поп | Dance Pop: Данс-поп
Synth-Pop: Синти-поп | Electropop: Электропоп | Europop, Euro Pop: Европоп | City Pop: Сити-поп
Hyperpop: Гиперпоп | Instrumental Pop: Инструментальный поп | K-Pop: Кей-поп | J-Pop: Джей-поп
J-Rock: Джей-рок | Russian Pop: Русская поп-музыка | Disco: Диско | Nu Disco: Ню-диско
Italo Disco: Итало-диско | Euro Disco: Евродиско | Eurodance: Евродэнс | Euro House: Еврохаус
New Wave: Новая волна | New Romantic: Новая романтика | Darkwave, Dark Wave: Дарквейв | Coldwave: Колдвейв
Synthwave: Синтвейв | Vaporwave: Вейпорвейв | Chillwave: Чилвейв
Electronic, Electronic Music: Электронная музыка | Electronica: Электроника | Electro: Электро
Electroclash: Электроклэш | Dance, Dance Music: Танцевальная музыка
EDM, Electronic Dance Music: Электронная танцевальная музыка | Club: Клубная музыка | House: Хаус
Deep House: Дип-хаус | Tech House: Тек-хаус | Progressive House: Прогрессив-хаус | Acid House: Эйсид-хаус
Electro House: Электро-хаус | Tropical House: Тропикал-хаус | Techno: Техно | Minimal: Минимал
Minimal Techno: Минимал-техно | Detroit Techno: Детройт-техно | Trance: Транс | Goa, Goa Trance: Гоа-транс
Psytrance, Psychedelic Trance: Психоделический транс | Progressive Trance: Прогрессив-транс
Vocal Trance: Вокальный транс | Drum & Bass, Drum 'n' Bass, Drum n Bass, DnB, D&B: Драм-н-бейс | Jungle: Джангл
Breakbeat: Брейкбит | Breakcore: Брейккор | Big Beat: Биг-бит | Dubstep: Дабстеп | Future Bass: Фьючер-бейс
Trip-Hop: Трип-хоп | Downtempo: Даунтемпо | Chillout: Чилаут | Lounge: Лаундж | Ambient: Эмбиент
Dark Ambient: Дарк-эмбиент | Drone: Дроун | Glitch: Глитч | Hardstyle: Хардстайл | Gabber: Габбер
Happy Hardcore: Хэппи-хардкор | Rave: Рейв | Acid: Эйсид | Chiptune: Чиптюн | Lo-Fi: Лоу-фай
Experimental, Experimental Music: Экспериментальная музыка | Avant-Garde: Авангард | Hip-Hop: Хип-хоп | Rap: Рэп
Hip-Hop/Rap, Hip-Hop & Rap, Rap/Hip-Hop: Хип-хоп и рэп | Gangsta, Gangsta Rap: Гангста-рэп
Christian Rap: Христианский рэп | Cloud Rap: Клауд-рэп | Boom Bap: Бум-бэп | Trap: Трэп | Drill: Дрилл
Grime: Грайм | Phonk: Фонк | Turntablism: Тёрнтейблизм | R&B, RnB, Rhythm & Blues: Ритм-н-блюз
Contemporary R&B: Современный ритм-н-блюз | Soul: Соул | Neo-Soul: Неосоул | Funk: Фанк | Motown: Мотаун
Gospel: Госпел | Jazz: Джаз | Smooth Jazz: Смут-джаз | Acid Jazz: Эйсид-джаз | Free Jazz: Фри-джаз
Cool Jazz: Кул-джаз | Modal Jazz: Модальный джаз | Latin Jazz: Латиноамериканский джаз
Vocal Jazz: Вокальный джаз | Avant-Garde Jazz: Авангардный джаз | Gypsy Jazz: Джаз-мануш
Jazz Fusion: Джаз-фьюжн | Jazz+Funk, Jazz Funk: Джаз-фанк | Fusion: Фьюжн | Bebop, Bop: Бибоп
Hard Bop: Хард-боп | Swing: Свинг | Big Band: Биг-бэнд | Dixieland: Диксиленд | Ragtime: Рэгтайм | Blues: Блюз
Electric Blues: Электрический блюз | Delta Blues: Дельта-блюз | Chicago Blues: Чикагский блюз
Country Blues: Кантри-блюз | Boogie-Woogie: Буги-вуги | Country: Кантри | Bluegrass: Блюграсс
Americana: Американа | Folk: Фолк | Neofolk: Неофолк | Freak Folk: Фрик-фолк | Folklore: Фольклор
National Folk: Национальный фольклор | Singer-Songwriter, Bard, Bard Music: Авторская песня
Celtic: Кельтская музыка | World, World Music: Музыка народов мира | Ethnic: Этническая музыка | Tribal: Трайбл
African: Африканская музыка | Afrobeat: Афробит | Balkan: Балканская музыка | Klezmer: Клезмер
Latin, Latin Music: Латиноамериканская музыка | Salsa: Сальса | Bossa Nova: Босса-нова | Samba: Самба
Tango: Танго | Merengue: Меренге | Bachata: Бачата | Cumbia: Кумбия | Mambo: Мамбо | Rumba: Румба
Bolero: Болеро | Mariachi: Мариачи | Flamenco: Фламенко | Fado: Фаду | Calypso: Калипсо | Soca: Сока
Polka: Полька | Waltz: Вальс | Chanson: Шансон | Russian Chanson: Русский шансон | Romance, Romances: Романс
Schlager: Шлягер | Classical, Classical Music, Classic: Классическая музыка | Baroque: Барокко
Classicism: Классицизм | Romantic, Romanticism: Романтизм | Renaissance: Музыка эпохи Возрождения
Medieval: Средневековая музыка | Early Music: Старинная музыка
Contemporary Classical, Modern Classical: Современная академическая музыка | Neoclassical: Неоклассика
Minimalism: Минимализм | Impressionism: Импрессионизм | Opera: Опера | Operetta: Оперетта | Ballet: Балет
Symphony: Симфония | Sonata: Соната | Concerto: Концерт | Orchestral: Оркестровая музыка
Chamber Music, Chamber: Камерная музыка | Choral: Хоровая музыка | Chorus, Choir: Хор
A Cappella, A Capella: А капелла | Piano, Piano Music: Фортепианная музыка | Vocal: Вокал | Ballad: Баллада
Power Ballad: Пауэр-баллада | Duet: Дуэт | Sacred, Sacred Music: Духовная музыка | Religious: Религиозная музыка
Christian, Christian Music: Христианская музыка | Gregorian, Gregorian Chant: Григорианское пение
Soundtrack, Soundtracks, OST: Саундтрек | Film Score, Score: Музыка к фильму | Musical: Мюзикл
Showtunes, Show Tunes: Песни из мюзиклов | Game, Video Game Music, Game Music: Музыка из игр | Anime: Аниме
Children's Music, Children's, Kids: Детская музыка | Christmas, Christmas Music: Рождественская музыка
Holiday: Праздничная музыка | Instrumental: Инструментальная музыка | Acoustic: Акустическая музыка
Easy Listening: Лёгкая музыка | New Age: Нью-эйдж | Meditative, Meditation: Медитативная музыка
Relaxation: Музыка для отдыха | Nature, Nature Sounds: Звуки природы | Audiobook, Audio Book: Аудиокнига
Audiobooks: Аудиокниги | Audio Theatre, Audio Drama, Radio Drama: Аудиоспектакль
Spoken Word: Художественное чтение | Speech: Речь | Poetry: Поэзия | Fairy Tale, Fairy Tales: Сказки
Podcast: Подкаст | Podcasts: Подкасты | Humour, Humor, Comedy: Юмор | Satire: Сатира | Cabaret: Кабаре
Anthem, Anthems: Гимн | Patriotic: Патриотическая музыка | Freestyle: Фристайл | Remix: Ремикс
Cover: Кавер-версия | Mashup: Мэшап | Live: Концертная запись | Karaoke: Караоке | Oldies: Ретро
Sound Effects: Звуковые эффекты | Other: Другое | Various, Misc, Miscellaneous: Разное
Unknown: Неизвестный жанр
`;

const RUSSIAN_NAMES: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split(/ \| |\n/u)
    .flatMap((entry) => {
      const [names = '', russian = ''] = entry.split(': ');
      return names.split(', ').map((name) => [looseKey(name), russian] as const);
    }),
);

/** How a genre is called in Russian, however it is spelled; null for one that the built-in table does not have. */
export function russianGenreName(name: string): string | null {
  return RUSSIAN_NAMES.get(looseKey(name)) ?? null;
}

function looseKey(name: string): string {
  return nameKey(name)
    .replaceAll('&', 'and')
    .replaceAll(/[\s\-_'’.]+/gu, '');
}
