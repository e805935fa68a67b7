/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange/seral-board-type.h"

#define ELLIPSIS "\xe2\x80\xa6"
#define NO_BREAK_SPACE "\xc2\xa0"

/* A text block says nothing of what it left out of a text longer than this. */
#define LONGEST_TEXT 400

/* Of a longer text not even the beginning is looked at further than this, in characters. */
#define MOST_LOOKED_AT 600

/* A number stays with the word before it: nobody reads “Stage” and then, a line below, “4”. */
static char *
tie_numbers (const char *text)
{
  GString *tied = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == ' ' && p > text && p[-1] != ' ' && (g_ascii_isdigit (p[1]) || p[1] == '%'))
        g_string_append (tied, NO_BREAK_SPACE);
      else
        g_string_append_c (tied, *p);
    }

  return g_string_free (tied, FALSE);
}

/* A text while it is shortened. */
typedef struct
{
  SeralSceneBuilder *builder;
  const SeralFont   *font;
  const char        *text;
  double             width;
  guint              max_lines;
} Setting;

static gboolean
is_whole (SeralTextBlock *block)
{
  return !seral_text_block_is_shortened (block);
}

/* The first @n characters, without what looks odd before an ellipsis. */
static char *
cut (const Setting *setting,
     glong          n,
     gboolean       sentence)
{
  const char *end = g_utf8_offset_to_pointer (setting->text, n);

  while (end > setting->text)
    {
      const char *last = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (last);

      if (!g_unichar_isspace (c) && (sentence || strchr (",:;.-", (int) MIN (c, 127)) == NULL))
        break;
      end = last;
    }

  return g_strdup_printf ("%.*s%s%s", (int) (end - setting->text), setting->text,
                          sentence ? NO_BREAK_SPACE : "", ELLIPSIS);
}

static SeralTextBlock *
set_beginning (const Setting *setting,
               glong          n,
               gboolean       sentence)
{
  g_autofree char *beginning = cut (setting, n, sentence);

  return seral_scene_builder_measure (setting->builder, setting->font, beginning, setting->width, setting->max_lines);
}

/* The longest beginning that ends at one of @places and fits; NULL where none does. */
static SeralTextBlock *
set_longest (const Setting *setting,
             GArray        *places,
             gboolean       sentence)
{
  guint low = 0, high = places->len;

  while (low < high)
    {
      guint middle = (low + high + 1) / 2;
      g_autoptr (SeralTextBlock) block = set_beginning (setting, g_array_index (places, glong, middle - 1), sentence);

      if (is_whole (block))
        low = middle;
      else
        high = middle - 1;
    }

  return low > 0 ? set_beginning (setting, g_array_index (places, glong, low - 1), sentence) : NULL;
}

/* Where a sentence ends, or where a line may, within what a block takes. */
static GArray *
find_places (const char *text,
             gboolean    sentence)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (glong));
  glong n = MIN (g_utf8_strlen (text, -1), MOST_LOOKED_AT);
  int length = (int) (g_utf8_offset_to_pointer (text, n) - text);
  g_autofree PangoLogAttr *attrs = g_new0 (PangoLogAttr, (gsize) n + 1);

  pango_get_log_attrs (text, length, -1, pango_language_get_default (), attrs, (int) n + 1);
  for (glong i = 1; i < n && i < LONGEST_TEXT; i++)
    if (sentence ? attrs[i].is_sentence_end : attrs[i].is_line_break)
      g_array_append_val (places, i);

  return places;
}

/**
 * seral_board_type_set:
 * @builder: what measures
 * @font: what it is set in
 * @text: a text of any length
 * @width: the width it has
 * @max_lines: the lines it has; at least 1
 *
 * Sets a text. Where it is too long, it keeps as many whole sentences as fit; where
 * not even the first one does, as many whole words; what was left out is told by an
 * ellipsis. A number stays with the word before it.
 *
 * Returns: (transfer full): the text, measured
 */
SeralTextBlock *
seral_board_type_set (SeralSceneBuilder *builder,
                      const SeralFont   *font,
                      const char        *text,
                      double             width,
                      guint              max_lines)
{
  g_autofree char *tied = NULL;
  g_autoptr (SeralTextBlock) block = NULL;
  Setting setting = { builder, font, NULL, width, max_lines };

  g_return_val_if_fail (builder != NULL, NULL);
  g_return_val_if_fail (font != NULL && text != NULL, NULL);
  g_return_val_if_fail (max_lines > 0, NULL);

  setting.text = tied = tie_numbers (text);
  block = seral_scene_builder_measure (builder, font, tied, width, max_lines);
  if (is_whole (block) && g_utf8_strlen (tied, -1) <= LONGEST_TEXT)
    return g_steal_pointer (&block);

  for (guint sentence = 2; sentence-- > 0;)
    {
      g_autoptr (GArray) places = find_places (tied, sentence == 1);
      SeralTextBlock *shorter = set_longest (&setting, places, sentence == 1);

      if (shorter != NULL)
        return shorter;
    }

  return g_steal_pointer (&block);
}
