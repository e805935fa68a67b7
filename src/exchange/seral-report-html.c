/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/seral-scene-svg.h"
#include "exchange/seral-html.h"
#include "exchange/seral-report-html.h"

/* A chart is laid out for this width, in points, and grows with the page. */
#define CHART_WIDTH 720.0

typedef struct
{
  SeralReport  *report;
  PangoContext *context;
  GString      *html;
  guint         n_figures;
} Writer;

static void write_block (Writer                 *writer,
                         const SeralReportBlock *block);

/* Text, whose line ends are line breaks. */
static void
append_lines (Writer     *writer,
              const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (writer->html, "<br>");
      seral_html_append_text (writer->html, lines[i]);
    }
}

static void
append_run (Writer               *writer,
            const SeralReportRun *run)
{
  switch (run->kind)
    {
    case SERAL_REPORT_RUN_STRONG:
      g_string_append (writer->html, "<strong>");
      append_lines (writer, run->text);
      g_string_append (writer->html, "</strong>");
      break;
    case SERAL_REPORT_RUN_LINK:
    case SERAL_REPORT_RUN_REFERENCE:
      g_string_append (writer->html, "<a href=\"");
      g_string_append (writer->html, run->kind == SERAL_REPORT_RUN_REFERENCE ? "#" : "");
      seral_html_append_text (writer->html, run->target);
      g_string_append (writer->html, run->kind == SERAL_REPORT_RUN_LINK ? "\" rel=\"noreferrer noopener\">" : "\">");
      append_lines (writer, run->text);
      g_string_append (writer->html, "</a>");
      break;
    case SERAL_REPORT_RUN_PLAIN:
    default:
      append_lines (writer, run->text);
      break;
    }
}

static void
append_text (Writer                *writer,
             const SeralReportText *text)
{
  for (guint i = 0; i < text->n_runs; i++)
    append_run (writer, &text->runs[i]);
}

/* Opens an element with the id of a block, and whether it begins a page. */
static void
open_element (Writer                 *writer,
              const char             *tag,
              const char             *class_name,
              const SeralReportBlock *block)
{
  g_string_append_printf (writer->html, "<%s", tag);
  if (block->id != NULL)
    g_string_append_printf (writer->html, " id=\"%s\"", block->id);
  if (class_name != NULL || block->break_before)
    g_string_append_printf (writer->html, " class=\"%s%s%s\"", class_name != NULL ? class_name : "",
                            class_name != NULL && block->break_before ? " " : "", block->break_before ? "break" : "");
  g_string_append_c (writer->html, '>');
}

static void
write_heading (Writer                 *writer,
               const SeralReportBlock *block)
{
  /* The first level is the title's. */
  g_autofree char *tag = g_strdup_printf ("h%u", block->level + 1);

  open_element (writer, tag, NULL, block);
  append_text (writer, &block->text);
  g_string_append_printf (writer->html, "</%s>\n", tag);
}

static void
write_paragraph (Writer                 *writer,
                 const SeralReportBlock *block)
{
  static const char * const classes[] = {
    [SERAL_REPORT_SUBTITLE] = "subtitle",
    [SERAL_REPORT_LEAD] = "lead",
    [SERAL_REPORT_LABEL] = "label",
    [SERAL_REPORT_NOTE] = "note",
  };
  const char *tag = block->role == SERAL_REPORT_TITLE ? "h1" : "p";

  open_element (writer, tag, classes[block->role], block);
  append_text (writer, &block->text);
  g_string_append_printf (writer->html, "</%s>\n", tag);
}

static void
write_list (Writer                 *writer,
            const SeralReportBlock *block)
{
  const char *tag = block->ordered ? "ol" : "ul";

  open_element (writer, tag, NULL, block);
  for (guint i = 0; i < block->n_items; i++)
    {
      g_string_append (writer->html, "<li>");
      append_text (writer, &block->items[i]);
      g_string_append (writer->html, "</li>\n");
    }
  g_string_append_printf (writer->html, "</%s>\n", tag);
}

static const char *
get_column_class (SeralReportColumnKind kind)
{
  return kind == SERAL_REPORT_COLUMN_NUMBER ? " class=\"number\""
         : kind == SERAL_REPORT_COLUMN_TEXT ? ""
                                            : " class=\"word\"";
}

static void
write_heads (Writer                 *writer,
             const SeralReportBlock *block)
{
  g_string_append (writer->html, "<thead><tr>");
  for (guint i = 0; i < block->n_columns; i++)
    {
      g_string_append_printf (writer->html, "<th scope=\"col\"%s>", get_column_class (block->columns[i].kind));
      seral_html_append_text (writer->html, block->columns[i].title);
      g_string_append (writer->html, "</th>");
    }
  g_string_append (writer->html, "</tr></thead>\n");
}

static void
write_row (Writer                 *writer,
           const SeralReportBlock *block,
           guint                   row)
{
  g_string_append (writer->html, "<tr>");
  for (guint i = 0; i < block->n_columns; i++)
    {
      const char *tag = i == 0 ? "th" : "td";

      g_string_append_printf (writer->html, "<%s%s%s>", tag, i == 0 ? " scope=\"row\"" : "",
                              get_column_class (block->columns[i].kind));
      append_text (writer, seral_report_block_get_cell (block, row, i));
      g_string_append_printf (writer->html, "</%s>", tag);
    }
  g_string_append (writer->html, "</tr>\n");
}

static void
write_table (Writer                 *writer,
             const SeralReportBlock *block)
{
  open_element (writer, "div", "scroll", block);
  g_string_append (writer->html, block->table == SERAL_REPORT_TABLE_FACTS ? "<table class=\"facts\">\n" : "<table>\n");
  if (block->text.n_runs > 0)
    {
      g_string_append (writer->html, "<caption>");
      append_text (writer, &block->text);
      g_string_append (writer->html, "</caption>\n");
    }
  if (block->table == SERAL_REPORT_TABLE_DATA)
    write_heads (writer, block);
  g_string_append (writer->html, "<tbody>\n");
  for (guint i = 0; i < seral_report_block_get_n_rows (block); i++)
    write_row (writer, block, i);
  g_string_append (writer->html, "</tbody></table></div>\n");
}

/* The picture as it looks by day or by night; the page shows one of them. */
static void
write_picture (Writer                 *writer,
               const SeralReportBlock *block,
               SeralScheme             scheme)
{
  const char *name = scheme == SERAL_SCHEME_DARK ? "dark" : "light";
  g_autofree char *prefix = g_strdup_printf ("chart%u-%s", writer->n_figures, name);
  g_autoptr (SeralStyle) style = seral_style_new (scheme, FALSE, NULL, 1.0);
  g_autoptr (SeralChart) chart = seral_report_create_chart (writer->report, block, style);
  g_autoptr (SeralScene) scene = NULL;
  g_autofree char *svg = NULL;
  SeralChartSize size;

  seral_chart_measure (chart, &size);
  scene = seral_chart_layout (chart, writer->context, MAX (CHART_WIDTH, size.min_width),
                              MAX (size.natural_height, size.min_height));
  svg = seral_scene_to_svg (scene, prefix, SERAL_SVG_NONE);

  g_string_append_printf (writer->html, "<div class=\"picture %s\">\n%s</div>\n", name, svg);
}

static void
write_equivalent (Writer     *writer,
                  SeralTable *table)
{
  SeralCatalogue *catalogue = seral_report_get_catalogue (writer->report);
  guint n = seral_table_get_n_columns (table);

  g_string_append (writer->html, "<details><summary>");
  seral_html_append_text (writer->html, seral_text (catalogue, "As a table"));
  g_string_append (writer->html, "</summary>\n<div class=\"scroll\"><table><thead><tr>");
  for (guint i = 0; i < n; i++)
    {
      g_string_append (writer->html, "<th scope=\"col\">");
      seral_html_append_text (writer->html, seral_table_get_column (table, i));
      g_string_append (writer->html, "</th>");
    }
  g_string_append (writer->html, "</tr></thead>\n<tbody>\n");
  for (guint row = 0; row < seral_table_get_n_rows (table); row++)
    {
      g_string_append (writer->html, "<tr>");
      for (guint i = 0; i < n; i++)
        {
          g_string_append (writer->html, i == 0 ? "<th scope=\"row\">" : "<td>");
          seral_html_append_text (writer->html, seral_table_get_cell (table, row, i));
          g_string_append (writer->html, i == 0 ? "</th>" : "</td>");
        }
      g_string_append (writer->html, "</tr>\n");
    }
  g_string_append (writer->html, "</tbody></table></div></details>\n");
}

static void
write_figure (Writer                 *writer,
              const SeralReportBlock *block)
{
  writer->n_figures++;
  open_element (writer, "figure", NULL, block);
  if (block->text.n_runs > 0)
    {
      g_string_append (writer->html, "<figcaption>");
      append_text (writer, &block->text);
      g_string_append (writer->html, "</figcaption>\n");
    }
  write_picture (writer, block, SERAL_SCHEME_LIGHT);
  write_picture (writer, block, SERAL_SCHEME_DARK);
  if (block->equivalent != NULL)
    write_equivalent (writer, block->equivalent);
  g_string_append (writer->html, "</figure>\n");
}

static void
write_blocks (Writer                 *writer,
              const SeralReportBlock *block)
{
  for (guint i = 0; i < block->n_blocks; i++)
    write_block (writer, block->blocks[i]);
}

static void
write_callout (Writer                 *writer,
               const SeralReportBlock *block)
{
  open_element (writer, "div", "callout", block);
  if (block->text.n_runs > 0)
    {
      g_string_append (writer->html, "<p class=\"title\">");
      append_text (writer, &block->text);
      g_string_append (writer->html, "</p>\n");
    }
  write_blocks (writer, block);
  g_string_append (writer->html, "</div>\n");
}

static void
write_contents (Writer                 *writer,
                const SeralReportBlock *block)
{
  SeralCatalogue *catalogue = seral_report_get_catalogue (writer->report);
  guint n = 0;
  const SeralReportBlock * const *headings = seral_report_get_headings (writer->report, &n);

  open_element (writer, "nav", NULL, block);
  g_string_append (writer->html, "<h2>");
  seral_html_append_text (writer->html, seral_ptext (catalogue, "part of a report", "Contents"));
  g_string_append (writer->html, "</h2>\n<ul>\n");
  for (guint i = 0; i < n; i++)
    {
      if (headings[i]->level > 2)
        continue;
      g_string_append_printf (writer->html, "<li class=\"level%u\"><a href=\"#%s\">", headings[i]->level,
                              headings[i]->id);
      append_text (writer, &headings[i]->text);
      g_string_append (writer->html, "</a></li>\n");
    }
  g_string_append (writer->html, "</ul></nav>\n");
}

static void
write_block (Writer                 *writer,
             const SeralReportBlock *block)
{
  switch (block->kind)
    {
    case SERAL_REPORT_HEADING:
      write_heading (writer, block);
      break;
    case SERAL_REPORT_LIST:
      write_list (writer, block);
      break;
    case SERAL_REPORT_TABLE:
      write_table (writer, block);
      break;
    case SERAL_REPORT_FIGURE:
      write_figure (writer, block);
      break;
    case SERAL_REPORT_CALLOUT:
      write_callout (writer, block);
      break;
    case SERAL_REPORT_COVER:
      open_element (writer, "header", "cover", block);
      write_blocks (writer, block);
      g_string_append (writer->html, "</header>\n");
      break;
    case SERAL_REPORT_CONTENTS:
      write_contents (writer, block);
      break;
    case SERAL_REPORT_PARAGRAPH:
    default:
      write_paragraph (writer, block);
      break;
    }
}

/**
 * seral_report_to_html:
 * @report: a report
 * @context: what text is measured with
 *
 * Writes a report as one HTML page that stands alone: headings, tables with their
 * heads, charts as pictures in lines with a title, a description and the same as
 * a table. It follows the reader's choice of light or dark, and prints well.
 *
 * Returns: (transfer full): the page
 */
GBytes *
seral_report_to_html (SeralReport  *report,
                      PangoContext *context)
{
  static const char * const styles[] = { "page.css", "report.css", NULL };
  Writer writer = { report, context, g_string_new (NULL), 0 };
  const SeralReportBlock * const *blocks;
  guint n = 0;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  blocks = seral_report_get_blocks (report, &n);
  seral_html_begin_page (writer.html, seral_report_get_catalogue (report), seral_report_get_title (report), styles, NULL);
  g_string_append (writer.html, "<main>\n");
  if (n == 0 || blocks[0]->kind != SERAL_REPORT_COVER)
    seral_html_append_element (writer.html, "h1", NULL, seral_report_get_title (report));
  for (guint i = 0; i < n; i++)
    write_block (&writer, blocks[i]);
  g_string_append (writer.html, "</main>\n");
  seral_html_end_page (writer.html, NULL);

  return g_string_free_to_bytes (writer.html);
}
