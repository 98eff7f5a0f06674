//! The file around the pages: fonts cut to what was used, the outline, title and language. Nothing in it runs or links.

use flate2::Compression;
use flate2::write::ZlibEncoder;
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect, Ref, Str, TextStr};
use std::io::Write;

use crate::report::document::Document;
use crate::report::font::Face;

use super::layout::{Layout, MARGIN};
use super::paper::{FAINT, PAGE, Paper, Weight};

const SYSTEM: SystemInfo<'_> = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// Numbers of objects, given in turn.
struct Numbers(i32);

impl Numbers {
    const fn next(&mut self) -> Ref {
        self.0 += 1;
        Ref::new(self.0)
    }
}

/// The bytes of the whole file.
pub fn bytes(mut layout: Layout, document: &Document) -> Vec<u8> {
    footers(&mut layout, &document.footer);
    let Layout { pages, fonts, outline, .. } = layout;
    let (mut pdf, mut numbers) = (Pdf::new(), Numbers(0));
    let [catalog, tree, info, outlines] = [(); 4].map(|()| numbers.next());
    let page_numbers: Vec<Ref> = pages.iter().map(|_| numbers.next()).collect();
    let font_numbers =
        [font(&mut pdf, &mut numbers, &fonts.regular, "KPILOT+Regular"), font(&mut pdf, &mut numbers, &fonts.bold, "KPILOT+Bold")];
    let mut root = pdf.catalog(catalog);
    root.pages(tree).outlines(outlines).lang(TextStr(document.language));
    root.viewer_preferences().display_doc_title(true);
    root.finish();
    pdf.document_info(info).title(TextStr(&format!("{} – {}", document.title, document.subtitle))).producer(TextStr("kpilot"));
    pdf.pages(tree).kids(page_numbers.iter().copied()).count(i32::try_from(pages.len()).unwrap_or(i32::MAX));
    for (content, number) in pages.into_iter().zip(&page_numbers) {
        page(&mut pdf, (*number, numbers.next(), tree), content, font_numbers);
    }
    titles(&mut pdf, &mut numbers, outlines, &outline, &page_numbers);
    pdf.finish()
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    // Writing into memory cannot fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

/// What stands below each page, and its number.
fn footers(layout: &mut Layout, footer: &str) {
    let count = layout.pages.len();
    for place in 0..count {
        let content = &mut layout.pages[place];
        let number = format!("{} / {count}", place + 1);
        let x = PAGE.0 - MARGIN - layout.fonts.regular.width(&number, 8.0);
        let mut paper = Paper { content, fonts: &mut layout.fonts, corner: (0.0, 0.0) };
        paper.write((MARGIN, PAGE.1 - 30.0), footer, 8.0, Weight::Regular, FAINT);
        paper.write((x, PAGE.1 - 30.0), &number, 8.0, Weight::Regular, FAINT);
    }
}

#[expect(clippy::cast_possible_truncation, reason = "points of a page")]
fn page(pdf: &mut Pdf, (number, content_number, tree): (Ref, Ref, Ref), content: Content, fonts: [Ref; 2]) {
    let mut page = pdf.page(number);
    page.parent(tree).contents(content_number).media_box(Rect::new(0.0, 0.0, PAGE.0 as f32, PAGE.1 as f32));
    page.resources().fonts().pair(Name(b"F1"), fonts[0]).pair(Name(b"F2"), fonts[1]);
    page.finish();
    let bytes = deflated(content.finish().as_slice());
    pdf.stream(content_number, &bytes).filter(Filter::FlateDecode);
}

/// The sections as an outline.
#[expect(clippy::cast_possible_truncation, reason = "points of a page")]
fn titles(pdf: &mut Pdf, numbers: &mut Numbers, root: Ref, outline: &[(String, usize, f64)], pages: &[Ref]) {
    let items: Vec<Ref> = outline.iter().map(|_| numbers.next()).collect();
    let mut whole = pdf.outline(root);
    if let (Some(first), Some(last)) = (items.first(), items.last()) {
        whole.first(*first).last(*last).count(i32::try_from(items.len()).unwrap_or(i32::MAX));
    }
    whole.finish();
    for (place, (title, page, y)) in outline.iter().enumerate() {
        let mut item = pdf.outline_item(items[place]);
        item.title(TextStr(title)).parent(root);
        if place > 0 {
            item.prev(items[place - 1]);
        }
        if let Some(next) = items.get(place + 1) {
            item.next(*next);
        }
        item.dest().page(pages[*page]).xyz(0.0, (PAGE.1 - y + 12.0) as f32, None);
    }
}

/// A font with the used glyphs alone, and the signs they stand for.
fn font(pdf: &mut Pdf, numbers: &mut Numbers, face: &Face, name: &str) -> Ref {
    let [whole, cid, descriptor, file, cmap] = [(); 5].map(|()| numbers.next());
    let name = Name(name.as_bytes());
    pdf.type0_font(whole).base_font(name).encoding_predefined(Name(b"Identity-H")).descendant_font(cid).to_unicode(cmap);
    let mut one = pdf.cid_font(cid);
    one.subtype(CidFontType::Type2).base_font(name).system_info(SYSTEM).font_descriptor(descriptor).default_width(600.0);
    one.cid_to_gid_map_predefined(Name(b"Identity"));
    one.widths().consecutive(0, face.subset_widths());
    one.finish();
    let mut described = pdf.font_descriptor(descriptor);
    described.name(name).flags(FontFlags::NON_SYMBOLIC).bbox(Rect::new(-1021.0, -463.0, 1793.0, 1232.0)).italic_angle(0.0);
    described.ascent(928.0).descent(-236.0).cap_height(729.0).stem_v(80.0).font_file2(file);
    described.finish();
    let bytes = face.subset();
    pdf.stream(file, &deflated(&bytes)).filter(Filter::FlateDecode);
    let mut signs = UnicodeCmap::new(Name(b"Custom"), SYSTEM);
    for (glyph, sign) in face.used() {
        signs.pair(*glyph, *sign);
    }
    pdf.cmap(cmap, signs.finish().as_slice());
    whole
}
