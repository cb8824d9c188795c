/** What `fonoteka help` prints. */
export const helpText = `Fonoteka, a music library for people who own their music.

  fonoteka scan <folder>… [--deep] [--answer gone|wait] [--library FILE] [--json]
                                                      add folders of music and read what is new or changed;
                                                      --deep reads also the files that look unchanged;
                                                      --answer says of files that vanished that they are gone,
                                                      or to wait for them
  fonoteka tracks [--query QUERY] [--user NAME] [--library FILE] --jsonl
                                                      print every track, or those that a query finds, one JSON
                                                      object a line
  fonoteka problems [--library FILE] [--jsonl]        list the files that could not be read
  fonoteka check [--library FILE]                     check the library's file; nothing is changed
  fonoteka reindex [--library FILE]                   make the search index anew
  fonoteka people [--library FILE]                    list the profiles of the library
  fonoteka reset-password --user NAME [--library FILE]
                                                      open a profile whose password is forgotten
  fonoteka serve [--library FILE] [--port N] [--open] [--no-watch]
                                                      show the library in your browser, on this computer only;
                                                      --no-watch leaves changed folders to the next scan
  fonoteka export-user [--user NAME] [--library FILE]
                                                      print what is one person’s own: scores, likes, plays, playlists, …
  fonoteka import-user <file> [--user NAME] [--library FILE] [--dry-run] [--json]
                                                      take such a file in, or tell what would come of it
  fonoteka import-playlist <file>… [--smart exact|rules|tracks] [--user NAME] [--library FILE] [--dry-run] [--json]
                                                      make playlists of files of other programs, or tell what would
                                                      come of them; --smart says what is taken of smart ones: rules
                                                      that find the same (else the tracks), all rules that can be said
                                                      here, or the tracks that were in them
  fonoteka export-playlist <name> [--format m3u8|m3u|pls|xspf|jspf|csv|nsp] [--base FOLDER] [--absolute] [--to FILE]
                           [--encoding utf-8|windows-1251|windows-1252] [--user NAME] [--library FILE]
                                                      print a playlist as a file for other programs, or write it;
                                                      without --format the ending of FILE names it
  fonoteka sync-playlist [<file>] [--both] [--stop] [--keep mine|file|both] [--user NAME] [--library FILE] [--json]
                                                      list the playlist files between the music; or let a playlist
                                                      follow one, or look at once where one does; with --both the
                                                      file is written when the playlist is changed (whoever can read
                                                      the folder can then read it, even a private one); --stop keeps
                                                      both as they are; --keep decides where both were changed
  fonoteka demo [--to FOLDER] [--library FILE] [--remove]
                                                      make a small library of synthesised music, or delete it again
  fonoteka help | version

--library names the library's file; without it, the one of the desktop app is used.
Exit codes: 0 done · 1 failed · 2 wrong usage · 3 the library is from a newer Fonoteka · 4 it is damaged
            5 it is in use · 6 it could not be brought up to date
`;
