package org.comity.assessment.report;

/** How the memo looks, on a screen and on A4. */
final class MemoStyle {

    static final String RULES = """

            :root { --ink: #1a1a1a; --quiet: #4a4a4a; --line: #b8b8b8; --wash: #f4f4f1; --stop: #8f1d14; --wait: #7a4a00; --go: #1d5c38; }
            * { box-sizing: border-box; }
            html { background: #fff; color: var(--ink); }
            body { margin: 0 auto; max-width: 52rem; padding: 2rem 1.5rem 4rem; font: 1rem/1.5 Georgia, "Liberation Serif", "Noto Serif", "Times New Roman", serif; }
            h1, h2, h3, h4, th, .label, .verdict, nav, footer, caption { font-family: "Helvetica Neue", Arial, "Liberation Sans", "Noto Sans", sans-serif; }
            h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .25rem; }
            h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; padding-top: .6rem; border-top: 2px solid var(--ink); }
            h3 { font-size: 1.02rem; margin: 1.6rem 0 .4rem; padding-bottom: .2rem; border-bottom: 1px solid var(--line); }
            h4 { font-size: .95rem; margin: 1.1rem 0 .3rem; }
            p { margin: .3rem 0 .6rem; }
            ul, ol { margin: .2rem 0 .6rem; padding-left: 1.3rem; }
            li { margin: .15rem 0; }
            a { color: #0b3d91; }
            a:focus-visible { outline: 3px solid #0b3d91; outline-offset: 2px; }
            table { width: 100%; border-collapse: collapse; margin: .4rem 0 1rem; font-size: .88rem; line-height: 1.4; }
            caption { text-align: left; font-size: .85rem; font-weight: 700; padding: .2rem 0; }
            th, td { text-align: left; vertical-align: top; padding: .3rem .5rem .3rem 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
            thead th { font-size: .78rem; border-bottom: 1px solid var(--ink); }
            tbody th { font-weight: 600; font-size: .85rem; }
            .head th { width: 11rem; }
            table:has(col) { table-layout: fixed; }
            .w5 { width: 5%; } .w12 { width: 12%; } .w13 { width: 13%; } .w14 { width: 14%; } .w16 { width: 16%; } .w18 { width: 18%; } .w20 { width: 20%; } .w22 { width: 22%; } .w24 { width: 24%; } .w26 { width: 26%; } .w28 { width: 28%; } .w30 { width: 30%; } .w34 { width: 34%; } .w36 { width: 36%; } .w40 { width: 40%; } .w43 { width: 43%; } .w31 { width: 31%; } .w49 { width: 49%; } .w62 { width: 62%; } .w64 { width: 64%; }
            .left-out { columns: 2; column-gap: 1.6rem; }
            .quiet { color: var(--quiet); font-size: .88rem; }
            .small { font-size: .86rem; } .tight th, .tight td { padding-top: .12rem; padding-bottom: .12rem; }
            .lead { font-weight: 700; margin-bottom: .15rem; }
            .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
            .verdict { font-weight: 700; }
            .stop { color: var(--stop); } .wait { color: var(--wait); } .go { color: var(--go); }
            .answer { background: var(--wash); border-left: 6px solid var(--ink); padding: .9rem 1.1rem; margin: 1rem 0; }
            .answer p { margin: .25rem 0; }
            .answer .verdict { font-size: 1.25rem; }
            .proposal { font-weight: 700; }
            .ground { margin: 0 0 1.1rem; }
            .sign { border: 1px solid var(--ink); padding: 1rem 1.2rem; margin-top: 1rem; }
            .sign dl { display: grid; grid-template-columns: 11rem 1fr; gap: 1.1rem .8rem; margin: 1rem 0 .2rem; }
            .sign dt { font-size: .88rem; } .sign dd { margin: 0; border-bottom: 1px solid var(--ink); min-height: 1.6rem; }
            .notice { border: 2px solid var(--stop); padding: .6rem .9rem; }
            @page { size: A4; margin: 16mm 16mm 19mm; @bottom-left { content: "Comity: a proposal with its reasons; a named person decides"; font: 8pt Arial, sans-serif; color: #4a4a4a; } @bottom-right { content: counter(page) " of " counter(pages); font: 8pt Arial, sans-serif; color: #4a4a4a; } }
            @media print {
              body { max-width: none; padding: 0; font-size: 9.6pt; line-height: 1.34; }
              h1 { font-size: 17pt; } h2 { font-size: 12pt; margin-top: 12pt; } h3 { font-size: 10.2pt; margin-top: 8pt; border-bottom: 0; padding-bottom: 0; } h4 { font-size: 10pt; }
              table, .quiet, .small { font-size: 8.3pt; line-height: 1.28; } .tight { font-size: 7.6pt; line-height: 1.22; }
              table { margin-bottom: .35rem; } .small { margin-bottom: .3rem; } details { display: none; }
              h1, h2, h3, h4, caption, thead, thead tr, .lead { break-after: avoid; }
              tr, .answer, .sign { break-inside: avoid; } tr:has(ul) { break-inside: auto; }
              th, td { padding-top: .15rem; padding-bottom: .15rem; } h4 { margin-top: .7rem; } .ground { margin-bottom: .6rem; }
              .ground > h3 { break-after: avoid; }
              thead { display: table-header-group; }
              thead th, tbody th, caption { font-size: inherit; } tbody tr:first-child { break-before: avoid; }
              p, li { orphans: 3; widows: 3; }
              a { color: inherit; text-decoration: none; }
              nav { display: none; }
            }
            @media (max-width: 40rem) { .head th, .sign dl { width: auto; } .sign dl { grid-template-columns: 1fr; } }
            """;

    private MemoStyle() {}
}
