/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "chart/seral-hyphens.h"

/**
 * seral_hyphens_get_words:
 * @catalogue: the language
 *
 * Only those who know a language can say where its words break; a chart needs it
 * for the names of stages and dimensions, in columns narrower than these.
 *
 * Returns: (transfer none): words with a hyphen where each may break, parted by spaces
 */
const char *
seral_hyphens_get_words (SeralCatalogue *catalogue)
{
  g_return_val_if_fail (catalogue != NULL, NULL);

  /* Translators: long words in the names of stages and dimensions, with a hyphen at each place where a narrow chart
   * may break them. Give words of your own language, with the capitals they have there, and spaces between them; or
   * a single “-” if words of your language need none. */
  return seral_ptext (catalogue, "hyphenation",
                      "Partner-ships Eco-system Orches-trated Collabo-ration Measure-ment Enable-ment");
}

/* How far @text begins with @word, whose hyphens do not count; 0 where it does not. */
static gsize
match (const char *text,
       const char *word)
{
  gsize length = 0;

  for (; *word != '\0'; word++)
    {
      if (*word == '-')
        continue;
      if (text[length] != *word)
        return 0;
      length++;
    }

  return length;
}

static void
append_word (GString    *string,
             const char *word)
{
  for (; *word != '\0'; word++)
    {
      if (*word == '-')
        g_string_append (string, SERAL_SOFT_HYPHEN);
      else
        g_string_append_c (string, *word);
    }
}

/**
 * seral_hyphens_apply:
 * @text: a text
 * @words: words with a hyphen where each may break, as seral_hyphens_get_words() has them
 *
 * Puts soft hyphens into the words of a text, also where they are part of another word.
 *
 * Returns: (transfer full): the text
 */
char *
seral_hyphens_apply (const char *text,
                     const char *words)
{
  GString *string;
  g_auto (GStrv) known = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  string = g_string_sized_new (strlen (text) + 8);
  known = g_strsplit (words, " ", -1);

  while (*text != '\0')
    {
      gsize length = 0;

      for (guint i = 0; known[i] != NULL && length == 0; i++)
        if ((length = match (text, known[i])) > 0)
          append_word (string, known[i]);

      if (length == 0)
        {
          length = (gsize) (g_utf8_next_char (text) - text);
          g_string_append_len (string, text, (gssize) length);
        }
      text += length;
    }

  return g_string_free (string, FALSE);
}
