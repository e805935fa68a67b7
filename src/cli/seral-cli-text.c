/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "cli/seral-cli-text.h"

/* The same everywhere, so that what is printed to a file reads as on a terminal. */
#define LINE_WIDTH 79

static guint
get_char_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;

  return g_unichar_iswide (c) ? 2 : 1;
}

/**
 * seral_cli_get_width:
 * @text: a text without line ends
 *
 * Returns: how many columns of a terminal it takes
 */
guint
seral_cli_get_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += get_char_width (g_utf8_get_char (p));

  return width;
}

static void
append_spaces (GString *text,
               guint    n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (text, ' ');
}

/**
 * seral_cli_append_item:
 * @text: where to write
 * @indent: column to begin at
 * @label: what stands before the paragraph; may be ""
 * @label_width: columns kept for the label and what parts it from the paragraph
 * @paragraph: a text, to be broken into lines
 *
 * Writes a label and beside it a paragraph.
 */
void
seral_cli_append_item (GString    *text,
                       guint       indent,
                       const char *label,
                       guint       label_width,
                       const char *paragraph)
{
  g_auto (GStrv) words = g_strsplit_set (paragraph, " \n", -1);
  guint begin = indent + label_width;
  guint column;

  append_spaces (text, indent);
  g_string_append (text, label);
  column = indent + seral_cli_get_width (label);
  append_spaces (text, begin > column ? begin - column : 0);
  column = MAX (column, begin);

  for (char **word = words; *word != NULL; word++)
    {
      guint width = seral_cli_get_width (*word);

      if (word != words && column + 1 + width > LINE_WIDTH)
        {
          g_string_append_c (text, '\n');
          append_spaces (text, begin);
          column = begin;
        }
      else if (word != words)
        {
          g_string_append_c (text, ' ');
          column++;
        }
      g_string_append (text, *word);
      column += width;
    }
  g_string_append_c (text, '\n');
}

/**
 * seral_cli_append_paragraph:
 * @text: where to write
 * @indent: column to begin at
 * @paragraph: a text, to be broken into lines; nothing is written for ""
 *
 * Writes a paragraph.
 */
void
seral_cli_append_paragraph (GString    *text,
                            guint       indent,
                            const char *paragraph)
{
  if (paragraph[0] != '\0')
    seral_cli_append_item (text, indent, "", 0, paragraph);
}

/**
 * seral_cli_append_line:
 * @text: where to write
 * @indent: column to begin at
 * @line: a few words
 *
 * Writes a line that is not broken.
 */
void
seral_cli_append_line (GString    *text,
                       guint       indent,
                       const char *line)
{
  append_spaces (text, indent);
  g_string_append (text, line);
  g_string_append_c (text, '\n');
}

/**
 * seral_cli_append_heading:
 * @text: where to write
 * @heading: a few words
 *
 * Writes a heading, with an empty line before it.
 */
void
seral_cli_append_heading (GString    *text,
                          const char *heading)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append_printf (text, "%s\n", heading);
}
