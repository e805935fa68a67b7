/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-markdown.h"
#include "exchange/seral-report-markdown.h"

typedef struct
{
  SeralReport *report;
  GString     *markdown;
} Writer;

static void write_block (Writer                 *writer,
                         const SeralReportBlock *block);

/* An address between angle brackets may hold anything but these. */
static void
append_address (GString    *markdown,
                const char *address)
{
  for (const char *p = address; *p != '\0'; p++)
    {
      if (*p == '<' || *p == '>' || *p == '\\' || *p == '\n' || *p == ' ')
        g_string_append_printf (markdown, "%%%02X", (guchar) *p);
      else
        g_string_append_c (markdown, *p);
    }
}

static void
append_run (GString              *markdown,
            const SeralReportRun *run)
{
  g_autoptr (GString) text = g_string_new (NULL);

  seral_markdown_append_text (text, run->text);
  if (run->kind == SERAL_REPORT_RUN_STRONG)
    {
      g_string_append_printf (markdown, "**%s**", text->str);
    }
  else if (run->kind == SERAL_REPORT_RUN_LINK)
    {
      g_string_append_printf (markdown, "[%s](<", text->str);
      append_address (markdown, run->target);
      g_string_append (markdown, ">)");
    }
  else
    {
      g_string_append (markdown, text->str);
    }
}

static void
append_text (GString               *markdown,
             const SeralReportText *text)
{
  for (guint i = 0; i < text->n_runs; i++)
    {
      /* What parts two runs is no indentation. */
      if (i > 0 && g_ascii_isspace (text->runs[i].text[0]))
        g_string_append_c (markdown, ' ');
      append_run (markdown, &text->runs[i]);
    }
}

static void
begin_block (Writer *writer)
{
  if (writer->markdown->len > 0)
    g_string_append_c (writer->markdown, '\n');
}

static void
write_heading (Writer                *writer,
               guint                  depth,
               const SeralReportText *text)
{
  begin_block (writer);
  for (guint i = 0; i < depth; i++)
    g_string_append_c (writer->markdown, '#');
  g_string_append_c (writer->markdown, ' ');
  append_text (writer->markdown, text);
  g_string_append_c (writer->markdown, '\n');
}

static void
write_text (Writer                *writer,
            const SeralReportText *text,
            const char            *around)
{
  begin_block (writer);
  g_string_append (writer->markdown, around);
  append_text (writer->markdown, text);
  g_string_append_printf (writer->markdown, "%s\n", around);
}

static void
write_paragraph (Writer                 *writer,
                 const SeralReportBlock *block)
{
  if (block->role == SERAL_REPORT_TITLE)
    write_heading (writer, 1, &block->text);
  else
    write_text (writer, &block->text, block->role == SERAL_REPORT_LABEL || block->role == SERAL_REPORT_LEAD ? "**" : "");
}

static void
write_list (Writer                 *writer,
            const SeralReportBlock *block)
{
  begin_block (writer);
  for (guint i = 0; i < block->n_items; i++)
    {
      if (block->ordered)
        g_string_append_printf (writer->markdown, "%u. ", i + 1);
      else
        g_string_append (writer->markdown, "- ");
      append_text (writer->markdown, &block->items[i]);
      g_string_append_c (writer->markdown, '\n');
    }
}

static void
write_table (Writer                 *writer,
             const SeralReportBlock *block)
{
  if (block->text.n_runs > 0)
    write_text (writer, &block->text, "**");

  begin_block (writer);
  for (guint i = 0; i < block->n_columns; i++)
    {
      g_string_append (writer->markdown, "| ");
      seral_markdown_append_text (writer->markdown, block->columns[i].title);
      g_string_append_c (writer->markdown, ' ');
    }
  g_string_append (writer->markdown, "|\n");
  for (guint i = 0; i < block->n_columns; i++)
    g_string_append (writer->markdown, block->columns[i].kind == SERAL_REPORT_COLUMN_NUMBER ? "| ---: " : "| --- ");
  g_string_append (writer->markdown, "|\n");

  for (guint row = 0; row < seral_report_block_get_n_rows (block); row++)
    {
      for (guint i = 0; i < block->n_columns; i++)
        {
          g_string_append (writer->markdown, "| ");
          append_text (writer->markdown, seral_report_block_get_cell (block, row, i));
          g_string_append_c (writer->markdown, ' ');
        }
      g_string_append (writer->markdown, "|\n");
    }
}

/* A chart in words: what it shows, and the same as a table. */
static void
write_figure (Writer                 *writer,
              const SeralReportBlock *block)
{
  if (block->text.n_runs > 0)
    write_text (writer, &block->text, "**");
  seral_markdown_append_paragraph (writer->markdown, block->description);
  if (block->equivalent != NULL)
    seral_markdown_append_table (writer->markdown, block->equivalent);
}

static void
write_blocks (Writer                 *writer,
              const SeralReportBlock *block)
{
  if (block->kind == SERAL_REPORT_CALLOUT && block->text.n_runs > 0)
    write_text (writer, &block->text, "**");
  for (guint i = 0; i < block->n_blocks; i++)
    write_block (writer, block->blocks[i]);
}

static void
write_block (Writer                 *writer,
             const SeralReportBlock *block)
{
  switch (block->kind)
    {
    case SERAL_REPORT_HEADING:
      write_heading (writer, block->level + 1, &block->text);
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
    case SERAL_REPORT_COVER:
    case SERAL_REPORT_CALLOUT:
      write_blocks (writer, block);
      break;
    case SERAL_REPORT_CONTENTS:
      /* Whoever shows Markdown makes them. */
      break;
    case SERAL_REPORT_PARAGRAPH:
    default:
      write_paragraph (writer, block);
      break;
    }
}

/**
 * seral_report_to_markdown:
 * @report: a report
 *
 * Writes a report as Markdown, to be pasted and edited. Charts are words: what
 * they show, and the same as a table.
 *
 * Returns: (transfer full): the text
 */
GBytes *
seral_report_to_markdown (SeralReport *report)
{
  Writer writer = { report, g_string_new (NULL) };
  const SeralReportBlock * const *blocks;
  guint n = 0;

  g_return_val_if_fail (report != NULL, NULL);

  blocks = seral_report_get_blocks (report, &n);
  if (n == 0 || blocks[0]->kind != SERAL_REPORT_COVER)
    seral_markdown_append_heading (writer.markdown, 1, seral_report_get_title (report));
  for (guint i = 0; i < n; i++)
    write_block (&writer, blocks[i]);

  return g_string_free_to_bytes (writer.markdown);
}
