//! The synthetic plan of the article as a sheet: Activité | Objectif | KPI | Cible | Réalisé | Statut.

use rust_xlsxwriter::{Workbook, XlsxError};

use crate::domain::{Key, Table};
use crate::tables::{Kind, sheet};

use super::calculations::looked_up;
use super::cell::{Written, written};
use super::columns::{col, compute, put, row};
use super::ground::{Ground, letters};
use super::styles::Styles;
use super::tables::{colour, print};

/// Adds the sheet. Its cells are computed: what they show is edited on the sheets of activities and targets.
pub(super) fn add(book: &mut Workbook, ground: &Ground<'_>) -> Result<(), XlsxError> {
    let Some(sheet) = sheet("plan") else { return Ok(()) };
    let page = book.add_worksheet();
    page.set_name(ground.name("plan"))?;
    page.set_row_height(0, 30)?;
    let code = sheet.columns.len();
    let rows = (sheet.rows)(ground.facts.plan);
    for (place, column) in sheet.columns.iter().enumerate() {
        put(page, 0, col(place), &Written::Text(ground.title(column)), &Styles::header())?;
        page.set_column_width(col(place), f64::from(column.width.1) + 3.0)?;
    }
    put(page, 0, col(code), &Written::Text(ground.say("workbook-target")), &Styles::header())?;
    for (line, one) in rows.iter().enumerate() {
        let target = one.1.and_then(|key| match key {
            Key::Row(Table::Targets, number) => Some(ground.links.label(Table::Targets, number)),
            _ => None,
        });
        put(
            page,
            row(line + 1),
            col(code),
            &target.map_or(Written::Empty, |code| Written::Text(code.to_owned())),
            &Styles::text(),
        )?;
        for (place, column) in sheet.columns.iter().enumerate() {
            let value = ground.facts.value(*one, column);
            let (cell, format) = (written(&value, ground), ground.styles.cell(column, &value));
            let figure = match column.key {
                "result" => Some("value"),
                "state" => Some("state"),
                _ => None,
            };
            match figure.filter(|_| target.is_some()) {
                Some(figure) => {
                    let formula = looked_up(ground, &format!("${}{}", letters(code), line + 2), figure);
                    compute(page, (row(line + 1), col(place)), &formula, &cell, &format)?;
                }
                None => put(page, row(line + 1), col(place), &cell, &format)?,
            }
        }
    }
    for (place, _) in sheet.columns.iter().enumerate().filter(|(_, column)| column.kind == Kind::Verdict) {
        colour(page, place, rows.len() + 2)?;
    }
    page.set_freeze_panes(1, 1)?;
    page.autofilter(0, 0, row(rows.len().max(1)), col(code))?;
    print(page, ground)
}
