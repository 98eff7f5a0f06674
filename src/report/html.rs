//! A report as one page of HTML that needs nothing else: charts inside, light and dark, for print, without script.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::document::{Block, Cell, Document, Tone};
use super::svg::{STYLE, element};

/// How the page looks. No rule loads anything: the page's policy would refuse it.
const PAGE: &str = "\
:root{color-scheme:light dark;--paper:#fff;--ink:#1f2937;--faint:#5b6778;--line:#dde2ea;--head:#1e3a5f;--pale:#f4f6f9;\
--red:#9b1c0f;--amber:#8a4b00;--green:#0b5d33;--grey:#4a525e}\
@media (prefers-color-scheme:dark){:root{--paper:#14181f;--ink:#e5e7eb;--faint:#a3adbb;--line:#37414f;--head:#a9c7f5;\
--pale:#1d232d;--red:#ffa399;--amber:#ffd27a;--green:#86e0a9;--grey:#b6bfcc}}\
body{margin:0 auto;max-width:60rem;padding:2rem 1.25rem 4rem;font:16px/1.5 system-ui,'DejaVu Sans',sans-serif;\
background:var(--paper);color:var(--ink)}\
h1{margin:0;color:var(--head);font-size:1.9rem;overflow-wrap:anywhere}h2{margin:2.2rem 0 .6rem;color:var(--head);font-size:1.25rem;\
border-bottom:1px solid var(--line)}.sub,footer,figcaption{color:var(--faint)}p{max-width:44rem}\
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}\
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}\
th,td{padding:.35rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:break-word}\
th{background:var(--pale);color:var(--head)}.n{text-align:right}.n,.short{white-space:nowrap}\
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;margin:1.2rem 0}\
.tiles div{border:1px solid var(--line);border-top:3px solid currentColor;border-radius:4px;padding:.6rem .8rem;background:var(--pale)}\
.tiles dt{font-size:.8rem;color:var(--faint);font-weight:400}.tiles dd{margin:0;font-size:1.5rem;font-weight:600;white-space:nowrap}\
.red{color:var(--red);font-weight:600}.amber{color:var(--amber);font-weight:600}.green{color:var(--green)}.grey{color:var(--grey)}\
figure{margin:1.2rem 0;break-inside:avoid}figure svg{width:100%;height:auto;max-width:46rem}\
@media print{:root{color-scheme:light}body{max-width:none;padding:0;font-size:11pt}h2{break-after:avoid}tr{break-inside:avoid}}";

/// So many letters are a verdict, more are a sentence.
const SHORT: usize = 20;

/// The report as a page.
#[must_use]
pub fn html(document: &Document) -> String {
    let mut charts = 0;
    let page = html! {
        (DOCTYPE)
        html lang=(document.language) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                title { (document.title) " – " (document.subtitle) }
                style { (PreEscaped(PAGE)) (PreEscaped(STYLE)) }
            }
            body {
                header { h1 { (document.title) } p.sub { (document.subtitle) } }
                main { @for block in &document.blocks { (told(block, &mut charts)) } }
                footer { p { (document.footer) } }
            }
        }
    };
    page.into_string()
}

fn told(block: &Block, charts: &mut usize) -> Markup {
    match block {
        Block::Heading(title) => html! { h2 { (title) } },
        Block::Paragraph(text) => html! { p { (text) } },
        Block::Tiles(tiles) => html! {
            dl.tiles { @for tile in tiles { div class=[class(tile.tone)] { dt { (tile.label) } dd { (tile.figure) } } } }
        },
        Block::List(items) => html! { ul { @for item in items { li { (item) } } } },
        Block::Table { caption, titles, rows } => table(caption, titles, rows),
        Block::Chart(chart) => {
            *charts += 1;
            html! { figure { (PreEscaped(element(chart, *charts))) figcaption { (chart.title) ": " (chart.summary) } } }
        }
    }
}

fn table(caption: &str, titles: &[(String, bool)], rows: &[Vec<Cell>]) -> Markup {
    html! {
        div.wide {
            table {
                caption { (caption) }
                thead { tr { @for (title, right) in titles { th scope="col" class=[right.then_some("n")] { (title) } } } }
                tbody {
                    @for row in rows {
                        tr {
                            @for (cell, (_, right)) in row.iter().zip(titles) {
                                td class=[classes(cell, *right)] { (cell.text) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Verdicts and figures stay on one line, sentences do not.
fn classes(cell: &Cell, right: bool) -> Option<String> {
    let is_short = cell.tone != Tone::Plain && cell.text.chars().count() <= SHORT;
    let all: Vec<&str> = [class(cell.tone), right.then_some("n"), is_short.then_some("short")].into_iter().flatten().collect();
    (!all.is_empty()).then(|| all.join(" "))
}

const fn class(tone: Tone) -> Option<&'static str> {
    match tone {
        Tone::Plain => None,
        Tone::Red => Some("red"),
        Tone::Amber => Some("amber"),
        Tone::Green => Some("green"),
        Tone::Grey => Some("grey"),
    }
}
