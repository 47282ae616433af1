//! Runs one extractor over pages and times it.  usage: peers NAME PAGES.jsonl OUT.jsonl
//!
//! What is read, written and printed: see ../../extract.py. A new extractor is one function and one
//! line of `extractor`.

use std::error::Error;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::panic::catch_unwind;

use cpu_time::ProcessTime;
use serde::Deserialize;
use serde_json::json;

#[derive(Deserialize)]
struct Page {
    id: String,
    url: String,
    html: String,
}

#[derive(Default)]
struct Found {
    text: String,
    title: Option<String>,
    author: Option<String>,
    date: Option<String>,
}

type Outcome = Result<Found, Box<dyn Error>>;

fn rs_trafilatura(page: &Page) -> Outcome {
    use rs_trafilatura::{extract_with_options, Options};
    // WCXB and zh with favor_recall: .845, .764; by default .845, .759; with favor_precision .843,
    // .761; without tables .833, .762; without the address .843, .765.
    let options = Options {
        favor_recall: true,
        url: address(page).map(str::to_owned),
        ..Options::default()
    };
    let found = extract_with_options(&page.html, &options)?;
    Ok(Found {
        text: found.content_text,
        title: found.metadata.title,
        author: found.metadata.author,
        date: found.metadata.date.map(|date| date.to_rfc3339()),
    })
}

fn dom_smoothie(page: &Page) -> Outcome {
    use dom_smoothie::{Config, Readability, TextMode};
    // WCXB and zh: .775, .874; text_mode Raw, the default, .765, .874; its own way to select
    // candidates .767, .870; char_threshold 200: .766, .882. Its feature aho-corasick: no faster.
    let config = Config {
        text_mode: TextMode::Formatted,
        ..Config::default()
    };
    let found = Readability::new(page.html.as_str(), address(page), Some(config))?.parse()?;
    Ok(Found {
        text: found.text_content.to_string(),
        title: Some(found.title),
        author: found.byline,
        date: found.published_time,
    })
}

fn address(page: &Page) -> Option<&str> {
    Some(page.url.as_str()).filter(|url| !url.is_empty())
}

fn extractor(name: &str) -> Option<fn(&Page) -> Outcome> {
    match name {
        "rs-trafilatura" => Some(rs_trafilatura),
        "dom_smoothie" => Some(dom_smoothie),
        _ => None,
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [name, pages, out] = arguments.as_slice() else {
        return Err("usage: peers NAME PAGES.jsonl OUT.jsonl".into());
    };
    let run = extractor(name).ok_or_else(|| format!("no extractor {name}"))?;
    let mut todo = Vec::new();
    for line in BufReader::new(File::open(pages)?).lines() {
        todo.push(serde_json::from_str::<Page>(&line?)?);
    }
    let begin = ProcessTime::now();
    // Whatever it stumbles over, the page has no text.
    let results: Vec<Option<Found>> = todo
        .iter()
        .map(|page| catch_unwind(|| run(page).ok()).unwrap_or(None))
        .collect();
    let seconds = begin.elapsed().as_secs_f64();
    let failed = results.iter().filter(|result| result.is_none()).count();
    let mut file = BufWriter::new(File::create(out)?);
    for (page, result) in todo.iter().zip(results) {
        let found = result.unwrap_or_default();
        let line = json!({"id": page.id, "text": found.text, "title": found.title,
                          "author": found.author, "date": found.date});
        writeln!(file, "{line}")?;
    }
    file.flush()?;
    println!(
        "{}",
        json!({"name": name, "pages": todo.len(), "seconds": seconds, "failed": failed})
    );
    Ok(())
}
