//! The letters of PDF: which glyph a sign has and how wide it is, and the subset of a font that a file carries.

use std::collections::BTreeMap;

use subsetter::GlyphRemapper;

/// One of the two embedded fonts, and what of it was used.
pub struct Face {
    data: &'static [u8],
    /// Units of the font's square.
    units: f64,
    /// Glyph and width of a sign.
    glyphs: BTreeMap<u32, u16>,
    widths: Vec<u16>,
    remapper: GlyphRemapper,
    /// The signs that each used glyph stands for, by its number in the subset.
    used: BTreeMap<u16, char>,
}

/// DejaVu Sans, cut to the alphabets and signs of `assets/fonts/README.md`.
const REGULAR: &[u8] = include_bytes!("../../assets/fonts/DejaVuSans.ttf");
const BOLD: &[u8] = include_bytes!("../../assets/fonts/DejaVuSans-Bold.ttf");

impl Face {
    /// Letters of running text.
    pub fn regular() -> Self {
        Self::of(REGULAR)
    }

    /// Letters of titles.
    pub fn bold() -> Self {
        Self::of(BOLD)
    }

    fn of(data: &'static [u8]) -> Self {
        let font = Tables(data);
        let units = font.table(*b"head").and_then(|head| number(head, 18)).unwrap_or(1000);
        let count = font.table(*b"hhea").and_then(|hhea| number(hhea, 34)).unwrap_or(0);
        let hmtx = font.table(*b"hmtx").unwrap_or_default();
        let widths = (0..usize::from(count)).filter_map(|glyph| number(hmtx, glyph * 4)).collect();
        let glyphs = font.table(*b"cmap").map(glyphs).unwrap_or_default();
        Self { data, units: f64::from(units), glyphs, widths, remapper: GlyphRemapper::new(), used: BTreeMap::new() }
    }

    /// The glyph of a sign; that of an unknown sign when the font has none.
    fn glyph(&self, sign: char) -> u16 {
        let known = |sign: char| self.glyphs.get(&u32::from(sign)).copied();
        // Spaces that keep words together look like any other.
        known(sign).or_else(|| sign.is_whitespace().then(|| known(' ')).flatten()).unwrap_or(0)
    }

    fn advance(&self, glyph: u16) -> f64 {
        let width = self.widths.get(usize::from(glyph)).or(self.widths.last()).copied().unwrap_or(0);
        f64::from(width) / self.units
    }

    /// How wide a text is in points.
    pub fn width(&self, text: &str, size: f64) -> f64 {
        text.chars().map(|sign| self.advance(self.glyph(sign))).sum::<f64>() * size
    }

    /// The text as the numbers of its glyphs in the subset.
    pub fn encoded(&mut self, text: &str) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(text.len() * 2);
        for sign in text.chars() {
            let glyph = self.remapper.remap(self.glyph(sign));
            self.used.entry(glyph).or_insert(sign);
            bytes.extend(glyph.to_be_bytes());
        }
        bytes
    }

    /// The font with the used glyphs alone; nothing when it cannot be cut.
    pub fn subset(&self) -> Vec<u8> {
        subsetter::subset(self.data, 0, &self.remapper).unwrap_or_default()
    }

    /// Each used glyph with its sign.
    pub const fn used(&self) -> &BTreeMap<u16, char> {
        &self.used
    }

    /// The widths of the subset's glyphs, in thousandths of the size.
    pub fn subset_widths(&self) -> Vec<f32> {
        #[expect(clippy::cast_possible_truncation, reason = "thousandths of a letter")]
        self.remapper.remapped_gids().map(|glyph| (self.advance(glyph) * 1000.0) as f32).collect()
    }
}

fn number(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2).map(|two| u16::from_be_bytes([two[0], two[1]]))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4).map(|four| u32::from_be_bytes([four[0], four[1], four[2], four[3]]))
}

fn place(bytes: &[u8], at: usize) -> Option<usize> {
    long(bytes, at).and_then(|place| usize::try_from(place).ok())
}

/// The tables of a TrueType file (<https://learn.microsoft.com/typography/opentype/spec/otff>).
struct Tables(&'static [u8]);

impl Tables {
    fn table(&self, tag: [u8; 4]) -> Option<&'static [u8]> {
        let count = usize::from(number(self.0, 4)?);
        let record = (0..count).map(|one| 12 + one * 16).find(|at| self.0.get(*at..at + 4) == Some(&tag[..]))?;
        let (from, length) = (place(self.0, record + 8)?, place(self.0, record + 12)?);
        self.0.get(from..from + length)
    }
}

/// The glyphs of all signs: the subtable of format 4, which every font for Windows has.
fn glyphs(cmap: &[u8]) -> BTreeMap<u32, u16> {
    let count = usize::from(number(cmap, 2).unwrap_or(0));
    let subtables = (0..count).filter_map(|one| cmap.get(place(cmap, 8 + one * 8)?..));
    let mut glyphs = BTreeMap::new();
    for table in subtables.filter(|table| number(table, 0) == Some(4)) {
        segments(table, &mut glyphs);
    }
    glyphs
}

fn segments(table: &[u8], glyphs: &mut BTreeMap<u32, u16>) -> Option<()> {
    let twice = usize::from(number(table, 6)?);
    for segment in (0..twice).step_by(2) {
        let (last, first) = (number(table, 14 + segment)?, number(table, 16 + twice + segment)?);
        let (delta, range) = (number(table, 16 + 2 * twice + segment)?, number(table, 16 + 3 * twice + segment)?);
        for sign in first..=last.min(0xfffe) {
            let at = 16 + 3 * twice + segment + usize::from(range) + 2 * usize::from(sign - first);
            let glyph = match range {
                0 => sign.wrapping_add(delta),
                _ => number(table, at).filter(|glyph| *glyph != 0)?.wrapping_add(delta),
            };
            if glyph != 0 {
                glyphs.insert(u32::from(sign), glyph);
            }
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_fonts_have_every_sign_of_french_and_of_our_marks() {
        for face in [Face::regular(), Face::bold()] {
            for sign in "AZaz09àâäçéèêëîïôöùûüÿœæŒÆÀÉÈÇÊ«»’…–—€£$%‰≤≥±×÷−→·•▼▽●○◌▁▄█\u{a0}\u{202f}ßñáőłžĐЖω".chars()
            {
                assert!(face.glyph(sign) != 0, "{sign} {:x}", u32::from(sign));
            }
        }
    }

    #[test]
    fn an_unknown_sign_has_a_place_of_its_own() {
        let mut face = Face::regular();
        assert_eq!(face.encoded("漢"), [0, 0]);
        assert!(face.width("漢", 10.0) > 0.0 && face.width("", 10.0) == 0.0);
    }
}
