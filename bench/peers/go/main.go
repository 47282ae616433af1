// Runs one extractor over pages and times it.  usage: peers NAME PAGES.jsonl OUT.jsonl
//
// What is read, written and printed: see ../extract.py. A new extractor is one function and one
// line of extractors.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/url"
	"os"
	"runtime"
	"strings"
	"syscall"
	"time"

	"codeberg.org/readeck/go-readability/v2"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

type page struct {
	ID, URL, HTML string
}

type found struct {
	ID     string `json:"id"`
	Text   string `json:"text"`
	Title  string `json:"title"`
	Author string `json:"author"`
	Date   string `json:"date"`
}

type extractor func(*html.Node, *url.URL) (found, error)

var extractors = map[string]extractor{
	"go-trafilatura": goTrafilatura,
	"go-readability": goReadability,
}

func goTrafilatura(tree *html.Node, address *url.URL) (found, error) {
	// WCXB and zh: .808, .857; with FavorRecall .811, .835; with FavorPrecision .775, .853; without
	// fallback .765, .859 (at twice the speed); without tables .798, .855.
	got, err := trafilatura.ExtractDocument(tree, trafilatura.Options{
		OriginalURL: address, EnableFallback: true, ExcludeComments: true})
	if err != nil {
		return found{}, err
	}
	return found{Text: got.ContentText, Title: got.Metadata.Title, Author: got.Metadata.Author,
		Date: day(got.Metadata.Date)}, nil
}

func goReadability(tree *html.Node, address *url.URL) (found, error) {
	// WCXB and zh: .782, .877; with 200 for CharThresholds .775, .884.
	parser := readability.NewParser()
	got, err := parser.ParseAndMutate(tree, address)
	if err != nil || got.Node == nil {
		return found{}, err
	}
	var text strings.Builder
	err = got.RenderText(&text)
	published, _ := got.PublishedTime()
	return found{Text: text.String(), Title: got.Title(), Author: got.Byline(),
		Date: day(published)}, err
}

func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// extract runs an extractor; its panic is an error.
func extract(run extractor, p page) (result found, err error) {
	defer func() {
		if stumbled := recover(); stumbled != nil {
			err = fmt.Errorf("%v", stumbled)
		}
	}()
	var address *url.URL
	if p.URL != "" {
		if address, err = url.Parse(p.URL); err != nil {
			return
		}
	}
	// Their own way to read would guess the encoding first, for longer than go-readability takes.
	tree, err := html.Parse(strings.NewReader(p.HTML))
	if err != nil {
		return
	}
	return run(tree, address)
}

func readPages(path string) (pages []page, err error) {
	file, err := os.Open(path)
	if err != nil {
		return
	}
	defer file.Close()
	lines := json.NewDecoder(bufio.NewReader(file))
	for err == nil {
		var p page
		if err = lines.Decode(&p); err == nil {
			pages = append(pages, p)
		}
	}
	if err == io.EOF {
		err = nil
	}
	return
}

func processorSeconds() float64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		log.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano()).Seconds()
}

func main() {
	if len(os.Args) != 4 || extractors[os.Args[1]] == nil {
		log.Fatal("usage: peers NAME PAGES.jsonl OUT.jsonl")
	}
	name, run := os.Args[1], extractors[os.Args[1]]
	runtime.GOMAXPROCS(1)
	todo, err := readPages(os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	results, failed := make([]found, len(todo)), 0
	begin := processorSeconds()
	for i, p := range todo {
		if results[i], err = extract(run, p); err != nil {
			results[i], failed = found{}, failed+1 // whatever it stumbles over, the page has no text
		}
	}
	seconds := processorSeconds() - begin
	out, err := os.Create(os.Args[3])
	if err != nil {
		log.Fatal(err)
	}
	lines := json.NewEncoder(out)
	for i, p := range todo {
		results[i].ID = p.ID
		if err := lines.Encode(results[i]); err != nil {
			log.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		log.Fatal(err)
	}
	json.NewEncoder(os.Stdout).Encode(map[string]any{
		"name": name, "pages": len(todo), "seconds": seconds, "failed": failed})
}
