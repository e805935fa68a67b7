/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-missing.h"

/* As much of a line as is needed to find it. */
#define MOST_TEXT 60

static void
missing_free (gpointer data)
{
  SeralMissing *self = data;

  g_free (self->text);
  g_free (self);
}

/**
 * seral_missing_new:
 *
 * Returns: (transfer full) (element-type SeralMissing): an empty list, for
 *   seral_missing_find()
 */
GPtrArray *
seral_missing_new (void)
{
  return g_ptr_array_new_with_free_func (missing_free);
}

static gboolean
is_known (GPtrArray *missing,
          gunichar   character)
{
  for (guint i = 0; i < missing->len; i++)
    if (((SeralMissing *) g_ptr_array_index (missing, i))->character == character)
      return TRUE;

  return FALSE;
}

static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= MOST_TEXT)
    return g_strdup (text);

  start = g_utf8_substring (text, 0, MOST_TEXT - 1);

  return g_strconcat (start, "\xe2\x80\xa6", NULL);
}

static void
add_line (GPtrArray     *missing,
          SeralTextLine *line,
          guint          page)
{
  g_autofree char *characters = seral_text_line_list_missing (line);

  for (const char *p = characters; *p != '\0' && missing->len < SERAL_MISSING_MOST; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      SeralMissing *one;

      if (is_known (missing, character))
        continue;
      one = g_new0 (SeralMissing, 1);
      one->character = character;
      one->page = page;
      one->text = shorten (seral_text_line_get_text (line));
      g_ptr_array_add (missing, one);
    }
}

/**
 * seral_missing_find:
 * @missing: (element-type SeralMissing): a list to add to
 * @scene: a page
 * @page: its number, from 1
 *
 * Finds the characters of a page that no font here has, each where it is first, so
 * that somebody can be told before the page goes out.
 */
void
seral_missing_find (GPtrArray  *missing,
                    SeralScene *scene,
                    guint       page)
{
  const SeralSceneItem *items;
  guint n = 0;

  g_return_if_fail (missing != NULL);
  g_return_if_fail (scene != NULL);

  items = seral_scene_get_items (scene, &n);
  for (guint i = 0; i < n; i++)
    if (items[i].kind == SERAL_SCENE_TEXT && seral_text_line_is_missing (items[i].text.line))
      add_line (missing, items[i].text.line, page);
}

/**
 * seral_missing_describe:
 * @self: a character
 * @catalogue: the language
 *
 * Returns: (transfer full): which character it is and where, in a sentence
 */
char *
seral_missing_describe (const SeralMissing *self,
                        SeralCatalogue     *catalogue)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (catalogue != NULL, NULL);

  /* Translators: the code of a character, the number of a page, and a line of text. */
  return g_strdup_printf (seral_text (catalogue, "No font has the character U+%04X; it shows as a box on page %u, in “%s”."),
                          self->character, self->page, self->text);
}
