/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/seral-catalogue.h"
#include "base/seral-file.h"
#include "base/seral-language.h"
#include "base/seral-mo-file.h"
#include "base/seral-printf.h"

/* What the texts in the source are in. */
#define SOURCE_LANGUAGE "en"

#define LARGEST_CATALOGUE (16 * 1024 * 1024)

struct _SeralCatalogue
{
  char *language; /* (owned): BCP 47 */
  SeralMoFile *mo; /* (owned) (nullable): %NULL for the texts in the source */
  gboolean is_rtl;
};

G_DEFINE_BOXED_TYPE (SeralCatalogue, seral_catalogue, seral_catalogue_ref, seral_catalogue_unref)

static const char *
get_locale_dir (void)
{
  const char *dir = g_getenv ("SERAL_LOCALEDIR");

  return dir != NULL && *dir != '\0' ? dir : SERAL_LOCALEDIR;
}

static char *
build_mo_path (const char *locale)
{
  return g_build_filename (get_locale_dir (), locale, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
}

/* Opens the catalogue of a locale, if there is one that can be used. */
static SeralMoFile *
open_mo (const char *locale)
{
  g_autofree char *path = build_mo_path (locale);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  SeralMoFile *mo;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;

  file = g_file_new_for_path (path);
  bytes = seral_file_read (file, LARGEST_CATALOGUE, NULL, &error);
  if (bytes == NULL)
    {
      g_info ("%s", error->message);
      return NULL;
    }

  mo = seral_mo_file_new (bytes, &error);
  if (mo == NULL)
    g_info ("%s: %s", path, error->message);

  return mo;
}

static SeralCatalogue *
catalogue_new (const char  *locale,
               SeralMoFile *mo)
{
  SeralCatalogue *self = g_atomic_rc_box_new0 (SeralCatalogue);

  self->language = seral_language_from_locale (locale);
  if (self->language == NULL)
    self->language = g_strdup (SOURCE_LANGUAGE);
  self->mo = mo;
  self->is_rtl = seral_language_is_rtl (self->language);

  return self;
}

static void
catalogue_clear (gpointer data)
{
  SeralCatalogue *self = data;

  g_free (self->language);
  g_clear_pointer (&self->mo, seral_mo_file_free);
}

/* Opens the catalogue that fits @language best, if there is any. */
static SeralCatalogue *
open_catalogue (const char *language)
{
  g_auto (GStrv) locales = seral_language_to_locales (language);

  for (guint i = 0; locales[i] != NULL; i++)
    {
      SeralMoFile *mo = open_mo (locales[i]);

      if (mo != NULL)
        return catalogue_new (locales[i], mo);
    }

  return NULL;
}

static gboolean
is_source_language (const char *language)
{
  g_autofree char *tag = seral_language_from_locale (language);

  return tag == NULL || strcmp (tag, SOURCE_LANGUAGE) == 0 || g_str_has_prefix (tag, SOURCE_LANGUAGE "-");
}

/**
 * seral_catalogue_new:
 * @language: a tag of BCP 47, such as “pt-BR”, or the name of a locale
 *
 * Makes the catalogue of a language. Where there is none for the region, it is
 * that of the language alone; where there is none of that either, it is that of
 * the source, English: seral_catalogue_get_language() says what came of it.
 *
 * Catalogues lie in the folder that the environment variable `SERAL_LOCALEDIR`
 * names, or where the program was installed.
 *
 * Returns: (transfer full): the catalogue
 */
SeralCatalogue *
seral_catalogue_new (const char *language)
{
  SeralCatalogue *self;

  g_return_val_if_fail (language != NULL, NULL);

  self = open_catalogue (language);
  if (self != NULL)
    return self;

  return catalogue_new (is_source_language (language) ? language : SOURCE_LANGUAGE, NULL);
}

/**
 * seral_catalogue_new_for_bytes:
 * @language: the language, as for seral_catalogue_new()
 * @mo: a compiled catalogue
 * @error: return location for an error of %G_IO_ERROR
 *
 * Makes a catalogue of what a .mo file holds.
 *
 * Returns: (transfer full): the catalogue, or %NULL with @error set
 */
SeralCatalogue *
seral_catalogue_new_for_bytes (const char  *language,
                               GBytes      *mo,
                               GError     **error)
{
  SeralMoFile *file;

  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (mo != NULL, NULL);

  file = seral_mo_file_new (mo, error);

  return file != NULL ? catalogue_new (language, file) : NULL;
}

static gpointer
find_default (gpointer data)
{
  const char * const *names = g_get_language_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      SeralCatalogue *self = open_catalogue (names[i]);

      if (self != NULL)
        return self;
      if (is_source_language (names[i]))
        return catalogue_new (names[i], NULL);
    }

  return catalogue_new (SOURCE_LANGUAGE, NULL);
}

/**
 * seral_catalogue_get_default:
 *
 * Gets the catalogue of the first language the user asked for that there is one
 * of, as g_get_language_names() had it at the first call.
 *
 * Returns: (transfer none): the catalogue, which stays for good
 */
SeralCatalogue *
seral_catalogue_get_default (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, find_default, NULL);
}

/**
 * seral_catalogue_ref:
 * @self: a catalogue
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
SeralCatalogue *
seral_catalogue_ref (SeralCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * seral_catalogue_unref:
 * @self: (transfer full): a catalogue
 *
 * Gives a reference back; the last one frees the catalogue and the texts it gave.
 */
void
seral_catalogue_unref (SeralCatalogue *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, catalogue_clear);
}

static int
compare_languages (gconstpointer a,
                   gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/**
 * seral_catalogue_list_languages:
 *
 * Lists the languages that there are catalogues of, and that of the source.
 *
 * Returns: (transfer full) (array zero-terminated=1): tags of BCP 47, in order
 */
char **
seral_catalogue_list_languages (void)
{
  GPtrArray *languages = g_ptr_array_new ();
  g_autoptr (GDir) dir = g_dir_open (get_locale_dir (), 0, NULL);
  const char *locale;

  g_ptr_array_add (languages, g_strdup (SOURCE_LANGUAGE));

  while (dir != NULL && (locale = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = build_mo_path (locale);
      g_autofree char *language = seral_language_from_locale (locale);

      if (language != NULL && strcmp (language, SOURCE_LANGUAGE) != 0 &&
          g_file_test (path, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (languages, g_steal_pointer (&language));
    }

  g_ptr_array_sort (languages, compare_languages);
  g_ptr_array_add (languages, NULL);

  return (char **) g_ptr_array_free (languages, FALSE);
}

/**
 * seral_catalogue_get_language:
 * @self: a catalogue
 *
 * Returns: (transfer none): the language its texts are in, as a tag of BCP 47
 */
const char *
seral_catalogue_get_language (SeralCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->language;
}

/**
 * seral_catalogue_is_rtl:
 * @self: a catalogue
 *
 * Returns: whether its language is written from right to left
 */
gboolean
seral_catalogue_is_rtl (SeralCatalogue *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_rtl;
}

/**
 * seral_catalogue_lookup:
 * @self: a catalogue
 * @context: (nullable): what tells equal messages apart (msgctxt)
 * @message: the text in the source
 *
 * Finds a translation of a text that is not a printf format.
 *
 * Returns: (transfer none) (nullable): the translation, valid as long as @self, or
 *   %NULL if there is none
 */
const char *
seral_catalogue_lookup (SeralCatalogue *self,
                        const char     *context,
                        const char     *message)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (message != NULL, NULL);

  return self->mo != NULL ? seral_mo_file_lookup (self->mo, context, message) : NULL;
}

/**
 * seral_text:
 * @self: a catalogue
 * @message: the text in the source, which may be a printf format
 *
 * Says a text in the language of a catalogue. A translation that takes other
 * arguments than @message is left aside.
 *
 * Returns: (transfer none): the translation, or @message if there is none
 */
const char *
seral_text (SeralCatalogue *self,
            const char     *message)
{
  return seral_ptext (self, NULL, message);
}

/**
 * seral_ptext:
 * @self: a catalogue
 * @context: (nullable): what tells equal messages apart (msgctxt)
 * @message: the text in the source, which may be a printf format
 *
 * Says a text in the language of a catalogue, as seral_text() does.
 *
 * Returns: (transfer none): the translation, or @message if there is none
 */
const char *
seral_ptext (SeralCatalogue *self,
             const char     *context,
             const char     *message)
{
  const char *translation;

  g_return_val_if_fail (self != NULL, message);
  g_return_val_if_fail (message != NULL, NULL);

  translation = seral_catalogue_lookup (self, context, message);

  return translation != NULL && seral_printf_agrees (translation, message) ? translation : message;
}

/**
 * seral_ntext:
 * @self: a catalogue
 * @singular: the text in the source for one
 * @plural: the text in the source for any other number
 * @n: the number
 *
 * Says a text about a number of things in the language of a catalogue, in the
 * plural form that the language has for it.
 *
 * Returns: (transfer none): the translation, or @singular or @plural if there is none
 */
const char *
seral_ntext (SeralCatalogue *self,
             const char     *singular,
             const char     *plural,
             gulong          n)
{
  const char *translation = NULL;

  g_return_val_if_fail (self != NULL, plural);
  g_return_val_if_fail (singular != NULL && plural != NULL, NULL);

  if (self->mo != NULL)
    translation = seral_mo_file_lookup_plural (self->mo, singular, n);

  if (translation != NULL && seral_printf_agrees (translation, plural))
    return translation;

  return n == 1 ? singular : plural;
}
