/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange/seral-markdown.h"

/* What means something within a line; any punctuation may have a backslash before it. */
#define INLINE_MARKS "\\`*_{}[]<>#|~&$"

/* What means something at the beginning of one. */
#define BLOCK_MARKS "+-=:"

/* A number with a point or a parenthesis behind it would begin a list. */
static gsize
count_list_digits (const char *text)
{
  gsize n = strspn (text, "0123456789");

  return n > 0 && (text[n] == '.' || text[n] == ')') ? n : 0;
}

/**
 * seral_markdown_append_text:
 * @markdown: where to write
 * @text: text, UTF-8
 *
 * Writes a text so that CommonMark shows it as it is, on one line: marks are
 * escaped, line ends and other control characters become spaces.
 */
void
seral_markdown_append_text (GString    *markdown,
                            const char *text)
{
  gsize digits;

  g_return_if_fail (markdown != NULL);
  g_return_if_fail (text != NULL);

  while (g_ascii_isspace (*text))
    text++;
  digits = count_list_digits (text);

  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean mark = strchr (INLINE_MARKS, *p) != NULL ||
                      (p == text && strchr (BLOCK_MARKS, *p) != NULL) ||
                      (digits > 0 && p == text + digits);

      if (mark)
        g_string_append_c (markdown, '\\');
      g_string_append_c (markdown, (guchar) *p < 0x20 || *p == 0x7f ? ' ' : *p);
    }
}

/* Blocks are parted by an empty line. */
static void
begin_block (GString *markdown)
{
  if (markdown->len > 0)
    g_string_append_c (markdown, '\n');
}

/**
 * seral_markdown_append_heading:
 * @markdown: where to write
 * @depth: 1 for the title, up to 6
 * @text: the heading
 *
 * Writes a heading.
 */
void
seral_markdown_append_heading (GString    *markdown,
                               guint       depth,
                               const char *text)
{
  g_return_if_fail (markdown != NULL);
  g_return_if_fail (depth >= 1 && depth <= 6);

  begin_block (markdown);
  for (guint i = 0; i < depth; i++)
    g_string_append_c (markdown, '#');
  g_string_append_c (markdown, ' ');
  seral_markdown_append_text (markdown, text);
  g_string_append_c (markdown, '\n');
}

/**
 * seral_markdown_append_paragraph:
 * @markdown: where to write
 * @text: a text; nothing is written for ""
 *
 * Writes a paragraph.
 */
void
seral_markdown_append_paragraph (GString    *markdown,
                                 const char *text)
{
  g_return_if_fail (markdown != NULL);
  g_return_if_fail (text != NULL);

  if (text[0] == '\0')
    return;

  begin_block (markdown);
  seral_markdown_append_text (markdown, text);
  g_string_append_c (markdown, '\n');
}

/**
 * seral_markdown_append_item:
 * @markdown: where to write
 * @title: (nullable): a few words, set in bold
 * @text: a text
 *
 * Writes an item of a list. The list begins where the block before it ended; an
 * empty line is for the caller to write.
 */
void
seral_markdown_append_item (GString    *markdown,
                            const char *title,
                            const char *text)
{
  g_return_if_fail (markdown != NULL);
  g_return_if_fail (text != NULL);

  g_string_append (markdown, "- ");
  if (title != NULL)
    {
      g_string_append (markdown, "**");
      seral_markdown_append_text (markdown, title);
      g_string_append (markdown, ":** ");
    }
  seral_markdown_append_text (markdown, text);
  g_string_append_c (markdown, '\n');
}

static void
append_rule (GString *markdown,
             guint    n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    g_string_append (markdown, "| --- ");
  g_string_append (markdown, "|\n");
}

/**
 * seral_markdown_append_table:
 * @markdown: where to write
 * @table: a table
 *
 * Writes a table as GitHub and most others read it, without its title.
 */
void
seral_markdown_append_table (GString    *markdown,
                             SeralTable *table)
{
  guint n_columns;

  g_return_if_fail (markdown != NULL);
  g_return_if_fail (table != NULL);

  n_columns = seral_table_get_n_columns (table);
  begin_block (markdown);
  for (guint column = 0; column < n_columns; column++)
    {
      g_string_append (markdown, "| ");
      seral_markdown_append_text (markdown, seral_table_get_column (table, column));
      g_string_append_c (markdown, ' ');
    }
  g_string_append (markdown, "|\n");
  append_rule (markdown, n_columns);

  for (guint row = 0; row < seral_table_get_n_rows (table); row++)
    {
      for (guint column = 0; column < n_columns; column++)
        {
          g_string_append (markdown, "| ");
          seral_markdown_append_text (markdown, seral_table_get_cell (table, row, column));
          g_string_append_c (markdown, ' ');
        }
      g_string_append (markdown, "|\n");
    }
}
