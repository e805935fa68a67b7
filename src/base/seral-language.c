/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/seral-language.h"

#define LONGEST_SUBTAG 8

/* What BCP 47 says by a script or a variant, and POSIX by a modifier. */
static const struct
{
  const char *subtag;
  const char *modifier;
} modifiers[] = {
  { "Arab", "arabic" },
  { "Cyrl", "cyrillic" },
  { "Deva", "devanagari" },
  { "Latn", "latin" },
  { "valencia", "valencia" },
};

/* Languages and scripts that are written from right to left. */
static const char * const rtl_languages[] = {
  "ar", "arc", "azb", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "ks", "lrc",
  "mzn", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur", "yi", NULL
};
static const char * const rtl_scripts[] = {
  "Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", NULL
};

/* The parts of a tag that matter here; "" where there is none. */
typedef struct
{
  char language[LONGEST_SUBTAG + 1];
  char script[LONGEST_SUBTAG + 1];
  char region[LONGEST_SUBTAG + 1];
  char variant[LONGEST_SUBTAG + 1];
} Tag;

static gboolean
is_alphabetic (const char *text)
{
  for (; *text != '\0'; text++)
    if (!g_ascii_isalpha (*text))
      return FALSE;

  return TRUE;
}

/* Copies a subtag in the case it is written in by custom. */
static void
copy_subtag (char       *copy,
             const char *subtag,
             gboolean    first_upper,
             gboolean    others_upper)
{
  gsize i;

  for (i = 0; i < LONGEST_SUBTAG && subtag[i] != '\0'; i++)
    copy[i] = (i == 0 ? first_upper : others_upper) ? g_ascii_toupper (subtag[i]) : g_ascii_tolower (subtag[i]);

  copy[i] = '\0';
}

static gboolean
is_subtag (const char *text)
{
  gsize length = strlen (text);

  if (length < 1 || length > LONGEST_SUBTAG)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (text[i]))
      return FALSE;

  return TRUE;
}

static void
add_subtag (Tag        *tag,
            const char *subtag)
{
  gsize length = strlen (subtag);

  if (length == 4 && is_alphabetic (subtag))
    copy_subtag (tag->script, subtag, TRUE, FALSE);
  else if (length == 2 || (length == 3 && !is_alphabetic (subtag)))
    copy_subtag (tag->region, subtag, TRUE, TRUE);
  else if (length > 4)
    copy_subtag (tag->variant, subtag, FALSE, FALSE);
}

static void
add_modifier (Tag        *tag,
              const char *modifier)
{
  for (gsize i = 0; i < G_N_ELEMENTS (modifiers); i++)
    if (g_ascii_strcasecmp (modifier, modifiers[i].modifier) == 0)
      add_subtag (tag, modifiers[i].subtag);
}

/* Reads the name of a locale or a tag of BCP 47; nothing in it may be used as
 * part of a path before this has looked at it. */
static gboolean
parse (const char *name,
       Tag        *tag)
{
  g_autofree char *copy = g_strdup (name);
  g_auto (GStrv) subtags = NULL;
  char *modifier = strchr (copy, '@');
  char *codeset;

  memset (tag, 0, sizeof *tag);

  if (modifier != NULL)
    *modifier++ = '\0';
  codeset = strchr (copy, '.');
  if (codeset != NULL)
    *codeset = '\0';

  subtags = g_strsplit_set (copy, "-_", -1);
  if (subtags[0] == NULL || strlen (subtags[0]) < 2 || strlen (subtags[0]) > 3)
    return FALSE;

  for (guint i = 0; subtags[i] != NULL; i++)
    {
      if (!is_subtag (subtags[i]))
        return FALSE;
      if (i == 0)
        copy_subtag (tag->language, subtags[i], FALSE, FALSE);
      else
        add_subtag (tag, subtags[i]);
    }

  if (modifier != NULL)
    add_modifier (tag, modifier);

  return is_alphabetic (tag->language);
}

static void
append_subtag (GString    *string,
               char        separator,
               const char *subtag)
{
  if (*subtag == '\0')
    return;

  g_string_append_c (string, separator);
  g_string_append (string, subtag);
}

/**
 * seral_language_from_locale:
 * @locale: the name of a locale, such as “pt_BR.UTF-8” or “sr@latin”, or a tag of
 *   BCP 47 in any case
 *
 * Writes a language as BCP 47 does, which HTML, PDF and definitions use.
 *
 * Returns: (transfer full) (nullable): the tag, such as “pt-BR” or “sr-Latn”, or
 *   %NULL if @locale names no language, as “C” does
 */
char *
seral_language_from_locale (const char *locale)
{
  GString *language;
  Tag tag;

  g_return_val_if_fail (locale != NULL, NULL);

  if (!parse (locale, &tag))
    return NULL;

  language = g_string_new (tag.language);
  append_subtag (language, '-', tag.script);
  append_subtag (language, '-', tag.region);
  append_subtag (language, '-', tag.variant);

  return g_string_free (language, FALSE);
}

static const char *
get_modifier (const Tag *tag)
{
  for (gsize i = 0; i < G_N_ELEMENTS (modifiers); i++)
    if (strcmp (tag->script, modifiers[i].subtag) == 0 || strcmp (tag->variant, modifiers[i].subtag) == 0)
      return modifiers[i].modifier;

  return "";
}

static void
add_locale (GPtrArray  *locales,
            const char *language,
            const char *region,
            const char *modifier)
{
  GString *locale = g_string_new (language);

  append_subtag (locale, '_', region);
  append_subtag (locale, '@', modifier);
  g_ptr_array_add (locales, g_string_free (locale, FALSE));
}

/**
 * seral_language_to_locales:
 * @language: a tag of BCP 47 or the name of a locale
 *
 * Lists where gettext's catalogues of a language may be: first those that fit
 * best, then those of the language alone.
 *
 * Returns: (transfer full) (array zero-terminated=1): names such as “de_AT” and
 *   “de”; none if @language names no language
 */
char **
seral_language_to_locales (const char *language)
{
  GPtrArray *locales = g_ptr_array_new ();
  Tag tag;

  g_return_val_if_fail (language != NULL, NULL);

  if (parse (language, &tag))
    {
      const char *modifier = get_modifier (&tag);

      if (*tag.region != '\0' && *modifier != '\0')
        add_locale (locales, tag.language, tag.region, modifier);
      if (*modifier != '\0')
        add_locale (locales, tag.language, "", modifier);
      if (*tag.region != '\0')
        add_locale (locales, tag.language, tag.region, "");

      /* Chinese catalogues go by where a script is used. */
      if (strcmp (tag.script, "Hant") == 0)
        add_locale (locales, tag.language, "TW", "");
      if (strcmp (tag.script, "Hans") == 0)
        add_locale (locales, tag.language, "CN", "");

      add_locale (locales, tag.language, "", "");
    }

  g_ptr_array_add (locales, NULL);
  return (char **) g_ptr_array_free (locales, FALSE);
}

/**
 * seral_language_is_rtl:
 * @language: a tag of BCP 47 or the name of a locale
 *
 * Returns: whether the language is written from right to left
 */
gboolean
seral_language_is_rtl (const char *language)
{
  Tag tag;

  g_return_val_if_fail (language != NULL, FALSE);

  if (!parse (language, &tag))
    return FALSE;

  if (*tag.script != '\0')
    return g_strv_contains (rtl_scripts, tag.script);

  return g_strv_contains (rtl_languages, tag.language);
}
