/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "chart/seral-hyphens.h"
#include "chart/seral-text-block.h"

#define ELLIPSIS "\xe2\x80\xa6"

/* Text in a chart is short; a definition may hold a name of any length. */
#define MAX_CHARS 400

struct _SeralTextBlock
{
  SeralFont  font;
  GPtrArray *lines;       /* (element-type SeralTextLine) (owned) */
  double     width;
  double     ascent;      /* of the first line */
  double     pitch;       /* from one baseline to the next */
  double     height;
  gboolean   shortened;
  gboolean   broken;
};

/* What breaking needs to have at hand. */
typedef struct
{
  PangoContext         *context;
  PangoFontDescription *font;
  PangoLayout          *layout;
  double                width;     /* below 0: without limit */
} Breaker;

static void
breaker_init (Breaker         *breaker,
              PangoContext    *context,
              const SeralFont *font,
              double           width)
{
  g_autoptr (PangoAttrList) attributes = seral_text_line_create_attributes ();

  breaker->context = context;
  breaker->width = width;

  breaker->font = pango_font_description_new ();
  pango_font_description_set_family (breaker->font, font->family);
  pango_font_description_set_weight (breaker->font, font->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (breaker->font, font->size * PANGO_SCALE);

  breaker->layout = pango_layout_new (context);
  pango_layout_set_font_description (breaker->layout, breaker->font);
  pango_layout_set_attributes (breaker->layout, attributes);
  pango_layout_set_single_paragraph_mode (breaker->layout, TRUE);
  pango_layout_set_wrap (breaker->layout, PANGO_WRAP_WORD_CHAR);
}

static void
breaker_clear (Breaker *breaker)
{
  g_clear_object (&breaker->layout);
  g_clear_pointer (&breaker->font, pango_font_description_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Breaker, breaker_clear)

/* A space at which no line may end, as between a number and its unit, is none between words. */
static gboolean
parts_words (gunichar c)
{
  return g_unichar_isspace (c) && c != 0x00a0 && c != 0x202f;
}

/* Keeps what XML 1.0 and a single line can hold, with single spaces between words. */
static char *
clean_text (const char *text)
{
  GString *clean = g_string_sized_new (64);
  gboolean space = FALSE;
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (n == MAX_CHARS)
        {
          g_string_append (clean, ELLIPSIS);
          break;
        }
      if (parts_words (c) || g_unichar_iscntrl (c) || c == 0xfffe || c == 0xffff)
        {
          space = clean->len > 0;
          continue;
        }
      if (space)
        g_string_append_c (clean, ' ');
      space = FALSE;
      g_string_append_unichar (clean, c);
      n++;
    }

  return g_string_free (clean, FALSE);
}

static gboolean
fits (Breaker    *breaker,
      const char *text)
{
  PangoRectangle logical;

  if (breaker->width < 0)
    return TRUE;

  pango_layout_set_width (breaker->layout, -1);
  pango_layout_set_text (breaker->layout, text, -1);
  pango_layout_get_extents (breaker->layout, NULL, &logical);

  return logical.width <= breaker->width * PANGO_SCALE;
}

/* The first @n characters and an ellipsis, without space or punctuation before it. */
static char *
cut_text (const char *text,
          glong       n)
{
  const char *end = g_utf8_offset_to_pointer (text, n);

  while (end > text)
    {
      const char *last = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (last);

      if (!g_unichar_isspace (c) && c != ',' && c != ':' && c != ';' && c != '.' && c != '-')
        break;
      end = last;
    }

  return g_strdup_printf ("%.*s%s", (int) (end - text), text, ELLIPSIS);
}

static glong
previous_cursor_position (const PangoLogAttr *attrs,
                          glong               n)
{
  while (n > 0 && !attrs[n].is_cursor_position)
    n--;

  return n;
}

/* The longest beginning of @text that fits with an ellipsis. */
static char *
shorten_text (Breaker    *breaker,
              const char *text)
{
  g_autofree PangoLogAttr *attrs = NULL;
  glong low = 0, high;
  int n_attrs = 0;

  pango_layout_set_text (breaker->layout, text, -1);
  pango_layout_get_log_attrs (breaker->layout, &attrs, &n_attrs);
  high = MAX (n_attrs - 1, 0);

  while (low < high)
    {
      glong middle = (low + high + 1) / 2;
      g_autofree char *cut = cut_text (text, previous_cursor_position (attrs, middle));

      if (fits (breaker, cut))
        low = middle;
      else
        high = middle - 1;
    }

  return cut_text (text, previous_cursor_position (attrs, low));
}

static int
count_lines (Breaker *breaker,
             double   width)
{
  pango_layout_set_width (breaker->layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));

  return pango_layout_get_line_count (breaker->layout);
}

/* Whether a line ends at a soft hyphen. */
static gboolean
ends_in_word (const char      *text,
              PangoLayoutLine *line)
{
  int n = (int) strlen (SERAL_SOFT_HYPHEN);

  return line->length >= n &&
         strncmp (text + line->start_index + line->length - n, SERAL_SOFT_HYPHEN, n) == 0;
}

/* Whether the layout, as it is broken now, breaks inside a word. */
static gboolean
breaks_words (Breaker *breaker)
{
  const char *text = pango_layout_get_text (breaker->layout);
  int n_attrs = 0;
  const PangoLogAttr *attrs = pango_layout_get_log_attrs_readonly (breaker->layout, &n_attrs);

  for (GSList *l = pango_layout_get_lines_readonly (breaker->layout); l != NULL && l->next != NULL; l = l->next)
    {
      PangoLayoutLine *line = l->data;
      glong end = g_utf8_pointer_to_offset (text, text + line->start_index + line->length);

      if (!attrs[end].is_line_break || ends_in_word (text, line))
        return TRUE;
    }

  return FALSE;
}

/* Narrows the layout as far as it keeps its number of lines. */
static void
balance (Breaker *breaker,
         int      n_lines)
{
  double low = breaker->width / n_lines * 0.8, high = breaker->width;

  for (guint i = 0; i < 6; i++)
    {
      double middle = (low + high) / 2;

      if (count_lines (breaker, middle) <= n_lines && !breaks_words (breaker))
        high = middle;
      else
        low = middle;
    }

  count_lines (breaker, high);
}

static gboolean
joins_letters (const char *text,
               int         index)
{
  gunichar before = g_utf8_get_char (g_utf8_prev_char (text + index));
  gunichar after = g_utf8_get_char (text + index);

  return g_unichar_isalpha (before) && g_unichar_isalpha (after) &&
         !g_unichar_iswide (before) && !g_unichar_iswide (after);
}

/* Takes soft hyphens out of @text; one at its very end becomes a hyphen where @ends_in_word. */
static char *
show_soft_hyphens (const char *text,
                   gboolean    ends_in_word)
{
  g_auto (GStrv) parts = g_strsplit (text, SERAL_SOFT_HYPHEN, -1);
  g_autofree char *shown = g_strjoinv (NULL, parts);

  return ends_in_word && g_str_has_suffix (text, SERAL_SOFT_HYPHEN) ? g_strconcat (shown, "-", NULL)
                                                                    : g_steal_pointer (&shown);
}

/* One line's text, without the space at its end, with a hyphen where a word goes on. */
static char *
dup_line_text (const char         *text,
               const PangoLogAttr *attrs,
               PangoLayoutLine    *line)
{
  int end = line->start_index + line->length;
  g_autofree char *part = g_strndup (text + line->start_index, line->length);

  g_strstrip (part);
  if (line->length > 0 && text[end] != '\0' &&
      !attrs[g_utf8_pointer_to_offset (text, text + end)].is_line_break &&
      joins_letters (text, end))
    return g_strconcat (part, "-", NULL);

  return show_soft_hyphens (part, text[end] != '\0');
}

static GStrv
dup_lines (Breaker  *breaker,
           guint     max_lines,
           gboolean *shortened)
{
  g_autofree char *text = g_strdup (pango_layout_get_text (breaker->layout));
  g_autofree PangoLogAttr *attrs = NULL;
  GStrvBuilder *builder = g_strv_builder_new ();
  GStrv lines;
  int n_attrs = 0;
  guint n = 0;
  int rest = -1;

  pango_layout_get_log_attrs (breaker->layout, &attrs, &n_attrs);
  for (GSList *l = pango_layout_get_lines_readonly (breaker->layout); l != NULL; l = l->next)
    {
      PangoLayoutLine *line = l->data;

      if (++n == max_lines && l->next != NULL)
        {
          rest = line->start_index;
          break;
        }
      else
        {
          g_autofree char *part = dup_line_text (text, attrs, line);

          g_strv_builder_add (builder, part);
        }
    }

  if (rest >= 0)
    {
      g_autofree char *part = shorten_text (breaker, text + rest);
      g_autofree char *shown = show_soft_hyphens (part, FALSE);

      g_strv_builder_add (builder, shown);
      *shortened = TRUE;
    }

  lines = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);

  return lines;
}

/* Chooses the width to break at: balanced, or with room for hyphens where words must break. */
static void
choose_breaks (Breaker  *breaker,
               guint     max_lines,
               gboolean *broken)
{
  int n_lines = count_lines (breaker, breaker->width);

  *broken = n_lines > 1 && breaks_words (breaker);
  if (*broken)
    {
      PangoFontMetrics *metrics = pango_context_get_metrics (breaker->context, breaker->font, NULL);
      double hyphen = (double) pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE;

      pango_font_metrics_unref (metrics);
      count_lines (breaker, MAX (breaker->width - hyphen, 1));
    }
  else if (n_lines > 1 && n_lines <= (int) max_lines)
    {
      balance (breaker, n_lines);
    }
}

static void
take_metrics (SeralTextBlock *self)
{
  double descent = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      SeralTextLine *line = g_ptr_array_index (self->lines, i);

      self->width = MAX (self->width, seral_text_line_get_width (line));
      self->ascent = MAX (self->ascent, seral_text_line_get_ascent (line));
      descent = MAX (descent, seral_text_line_get_descent (line));
    }

  /* Whole units, so that baselines stay on pixels, and blocks one above the other move alike. */
  self->ascent = ceil (self->ascent);
  self->pitch = self->ascent + ceil (descent);
  self->height = self->pitch * self->lines->len;
}

/**
 * seral_text_block_new:
 * @context: a context whose font map is cairo's
 * @font: what it is set in
 * @text: the text, UTF-8; control characters and runs of space become one space
 * @width: the width to keep, in units of the scene; below 0 for one long line
 * @max_lines: the most lines it may take, at least 1
 *
 * Breaks a text into lines.
 *
 * Returns: (transfer full): the block, to be placed or freed
 */
SeralTextBlock *
seral_text_block_new (PangoContext    *context,
                      const SeralFont *font,
                      const char      *text,
                      double           width,
                      guint            max_lines)
{
  SeralTextBlock *self;
  g_auto (Breaker) breaker = { NULL, };
  g_autofree char *clean = NULL;
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (font != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (max_lines > 0, NULL);

  self = g_new0 (SeralTextBlock, 1);
  self->font = *font;
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) seral_text_line_unref);

  clean = clean_text (text);
  breaker_init (&breaker, context, font, width);
  pango_layout_set_text (breaker.layout, clean, -1);
  choose_breaks (&breaker, max_lines, &self->broken);
  lines = dup_lines (&breaker, max_lines, &self->shortened);

  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (self->lines, seral_text_line_new (context, breaker.font, lines[i]));
  take_metrics (self);

  return self;
}

/**
 * seral_text_block_free:
 * @self: (transfer full): a block
 *
 * Frees the block. Lines that were placed in a scene live on there.
 */
void
seral_text_block_free (SeralTextBlock *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->lines);
  g_free (self);
}

/**
 * seral_text_block_get_font:
 * @self: a block
 *
 * Returns: (transfer none): what it is set in
 */
const SeralFont *
seral_text_block_get_font (SeralTextBlock *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->font;
}

/**
 * seral_text_block_get_n_lines:
 * @self: a block
 *
 * Returns: how many lines it takes
 */
guint
seral_text_block_get_n_lines (SeralTextBlock *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines->len;
}

/**
 * seral_text_block_get_line:
 * @self: a block
 * @line: which line, from 0
 *
 * Returns: (transfer none): the line
 */
SeralTextLine *
seral_text_block_get_line (SeralTextBlock *self,
                           guint           line)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (line < self->lines->len, NULL);

  return g_ptr_array_index (self->lines, line);
}

/**
 * seral_text_block_get_baseline:
 * @self: a block
 * @line: which line, from 0
 *
 * Returns: how far below the upper edge of the block its baseline is
 */
double
seral_text_block_get_baseline (SeralTextBlock *self,
                               guint           line)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->ascent + line * self->pitch;
}

/**
 * seral_text_block_get_width:
 * @self: a block
 *
 * Returns: the width of its longest line
 */
double
seral_text_block_get_width (SeralTextBlock *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->width;
}

/**
 * seral_text_block_get_height:
 * @self: a block
 *
 * Returns: the height of all lines
 */
double
seral_text_block_get_height (SeralTextBlock *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->height;
}

/**
 * seral_text_block_is_shortened:
 * @self: a block
 *
 * Returns: whether something was left out
 */
gboolean
seral_text_block_is_shortened (SeralTextBlock *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->shortened;
}

/**
 * seral_text_block_is_broken:
 * @self: a block
 *
 * Returns: whether a word had to be broken
 */
gboolean
seral_text_block_is_broken (SeralTextBlock *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->broken;
}
