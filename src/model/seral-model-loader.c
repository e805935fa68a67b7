/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "model/seral-model-loader-private.h"
#include "model/seral-model-loader.h"
#include "model/seral-model-texts.h"
#include "model/seral-version.h"

/* Lists as long as the schema allows; the rest as for any document, but smaller. */
static const SeralJsonLimits limits = {
  .bytes = SERAL_MODEL_MAX_BYTES,
  .depth = 64,
  .members = 100 * 1000,
  .elements = SERAL_MODEL_MAX_ELEMENTS,
  .values = 2 * 1000 * 1000,
  .string = 1024 * 1024,
  .name = 1024,
};

/* Format */

/* Whether it makes sense to read on: a file of another kind, or of a later
 * format, is not at fault member by member. */
static gboolean
check_format (SeralModelLoader  *self,
              GError           **error)
{
  const char *format = seral_json_reader_get_string (self->reader, "format", SERAL_JSON_REQUIRED);
  gint64 version = seral_json_reader_get_integer (self->reader, "formatVersion", SERAL_JSON_REQUIRED,
                                                  1, G_MAXINT64, SERAL_MODEL_FORMAT_VERSION);

  if (format != NULL && strcmp (format, SERAL_MODEL_FORMAT) != 0)
    {
      seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, "format",
                               /* Translators: %s is the word that stands in the file */
                               _("This is no model definition: its format is not “%s”."), SERAL_MODEL_FORMAT);
      g_set_error_literal (error, SERAL_MODEL_ERROR, SERAL_MODEL_ERROR_INVALID,
                           _("The file is no model definition."));
      return FALSE;
    }

  if (version > SERAL_MODEL_FORMAT_VERSION)
    {
      seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, "formatVersion",
                               _("This definition was made for a newer version of Seral."));
      g_set_error_literal (error, SERAL_MODEL_ERROR, SERAL_MODEL_ERROR_TOO_NEW,
                           _("The model definition was made for a newer version of Seral."));
      return FALSE;
    }

  return TRUE;
}

/* Identity */

static gboolean
is_language_tag (const char *tag)
{
  g_auto (GStrv) parts = g_strsplit (tag, "-", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gsize length = strlen (parts[i]);

      if (length > 8 || length < (i == 0 ? 2 : 1))
        return FALSE;

      for (const char *c = parts[i]; *c != '\0'; c++)
        {
          if (!g_ascii_isalpha (*c) && (i == 0 || !g_ascii_isdigit (*c)))
            return FALSE;
        }
    }

  return parts[0] != NULL && strlen (tag) <= 64;
}

static void
read_version (SeralModelLoader *self)
{
  const char *version = seral_json_reader_get_string (self->reader, "version", SERAL_JSON_REQUIRED);

  if (version != NULL && !seral_version_is_valid (version))
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, "version",
                             _("This is not a version such as 1.0.0."));

  self->model->version = seral_arena_dup (self->model->arena, version);
}

static void
read_language (SeralModelLoader *self)
{
  const char *language = seral_json_reader_get_string (self->reader, "language", SERAL_JSON_REQUIRED);

  if (language != NULL && !is_language_tag (language))
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, "language",
                             _("This is not a language tag such as en or pt-BR."));

  self->model->language = seral_arena_dup (self->model->arena, language);
}

static void
read_identity (SeralModelLoader *self)
{
  SeralModel *model = self->model;

  model->id = seral_arena_dup (model->arena, seral_model_loader_read_slug (self, "id"));
  read_version (self);
  model->name = seral_model_loader_read_text (self, "name");
  model->publisher = seral_model_loader_read_string (self, "publisher");
  read_language (self);
  model->summary = seral_model_loader_read_prose (self, "summary");
}

/* Whether there is a host at all, and nothing that could end the address early. */
static gboolean
is_web_address (const char *address)
{
  const char *rest = address;

  if (g_str_has_prefix (address, "https://"))
    rest += strlen ("https://");
  else if (g_str_has_prefix (address, "http://"))
    rest += strlen ("http://");
  else
    return FALSE;

  if (*rest == '\0')
    return FALSE;

  for (; *rest != '\0'; rest = g_utf8_next_char (rest))
    {
      if (g_unichar_isspace (g_utf8_get_char (rest)))
        return FALSE;
    }

  return TRUE;
}

/* It becomes a link in reports, so nothing but an address of the web is let through. */
static const char *
read_address (SeralModelLoader *self,
              const char       *member)
{
  const char *address = seral_json_reader_get_string (self->reader, member, SERAL_JSON_OPTIONAL);

  if (address != NULL && !is_web_address (address))
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, member,
                             _("An address must begin with https:// or http:// and have no spaces."));

  return seral_model_loader_read_string (self, member);
}

static void
read_source (SeralModelLoader *self)
{
  SeralSource *source = &self->model->source;

  *source = (SeralSource) { "", "", "", "", "", { "", SERAL_ORIGIN_PUBLISHER, NULL } };

  if (!seral_json_reader_begin_object (self->reader, "source", SERAL_JSON_OPTIONAL))
    return;

  source->title = seral_model_loader_read_string (self, "title");
  source->author = seral_model_loader_read_string (self, "author");
  source->url = read_address (self, "url");
  source->licence = seral_model_loader_read_prose (self, "licence");
  source->note = seral_model_loader_read_prose (self, "note");
  source->provenance = seral_model_loader_read_provenance (self);
  seral_json_reader_end (self->reader);
}

/* Translations */

/* A JSON Pointer (RFC 6901) to anything but the document as a whole. */
static gboolean
is_pointer (const char *pointer)
{
  for (const char *c = pointer; *c != '\0'; c++)
    {
      if (*c == '~' && c[1] != '0' && c[1] != '1')
        return FALSE;
    }

  return *pointer == '/';
}

static void
check_translation (SeralModelLoader *self,
                   const char       *pointer)
{
  const char *text = seral_json_reader_get_string (self->reader, pointer, SERAL_JSON_REQUIRED);

  if (!is_pointer (pointer))
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, pointer,
                             _("A translation must be named by the JSON Pointer of its text, such as /stages/0/name."));
  else if (text != NULL && *text == '\0')
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, pointer, _("This text is empty."));
  else if (text != NULL && seral_model_is_too_long (text))
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, pointer,
                             _("This text is longer than %d characters."), SERAL_MODEL_MAX_TEXT);
}

static void
check_language (SeralModelLoader *self,
                const char       *language)
{
  g_autofree const char **pointers = NULL;
  guint n_pointers = 0;

  if (!is_language_tag (language))
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, language,
                             _("This is not a language tag such as en or pt-BR."));

  if (!seral_json_reader_begin_object (self->reader, language, SERAL_JSON_REQUIRED))
    return;

  pointers = seral_json_reader_get_members (self->reader, &n_pointers);
  for (guint i = 0; i < n_pointers; i++)
    check_translation (self, pointers[i]);

  seral_json_reader_end (self->reader);
}

/* Looks at the types of all translations; which of them are used is up to the
 * translator, and whether they belong to a text is checked at the end. */
static void
check_translations (SeralModelLoader *self)
{
  g_autofree const char **languages = NULL;
  guint n_languages = 0;

  if (!seral_json_reader_begin_object (self->reader, "translations", SERAL_JSON_OPTIONAL))
    return;

  languages = seral_json_reader_get_members (self->reader, &n_languages);
  for (guint i = 0; i < n_languages; i++)
    check_language (self, languages[i]);

  seral_json_reader_end (self->reader);
}

/* The walk */

static void
read_members (SeralModelLoader *self)
{
  read_identity (self);
  read_source (self);
  seral_model_loader_read_stages (self);
  seral_model_loader_read_transitions (self);
  seral_model_loader_read_scales (self);
  seral_model_loader_read_dimensions (self);
  seral_model_loader_read_criteria (self);
  seral_model_loader_read_scoring (self);
  seral_model_loader_read_guide (self);
  seral_model_loader_read_replaces (self);
  check_translations (self);
}

static void
check_whole (SeralModelLoader *self)
{
  seral_model_loader_check_stages (self);
  seral_model_loader_check_parents (self);
  seral_model_loader_check_gates (self);

  if (seral_faults_has_errors (self->faults))
    return;

  seral_model_loader_check_dimensions (self);
  seral_model_loader_check_highest (self);
}

/* Says how many faults there are and what the first of them is. */
static void
set_error (SeralFaults  *faults,
           GError      **error)
{
  g_autofree char *first = NULL;
  guint n_errors = 0;

  for (guint i = 0; i < seral_faults_get_n (faults); i++)
    {
      const SeralFault *fault = seral_faults_get (faults, i);

      if (fault->severity == SERAL_FAULT_ERROR && n_errors++ == 0)
        first = seral_fault_to_text (fault);
    }

  n_errors += seral_faults_get_n_omitted (faults);

  if (n_errors == 1 && first != NULL)
    g_set_error_literal (error, SERAL_MODEL_ERROR, SERAL_MODEL_ERROR_INVALID, first);
  else
    g_set_error (error, SERAL_MODEL_ERROR, SERAL_MODEL_ERROR_INVALID,
                 /* Translators: %u is how many faults a file has, %s the first of them */
                 g_dngettext (GETTEXT_PACKAGE,
                              "%u fault in the model definition. %s",
                              "%u faults in the model definition. The first: %s",
                              n_errors),
                 n_errors, first != NULL ? first : "");
}

static gboolean
walk (SeralModelLoader  *self,
      JsonNode          *root,
      GError           **error)
{
  if (!seral_json_reader_begin_root (self->reader))
    {
      set_error (self->faults, error);
      return FALSE;
    }

  if (!check_format (self, error))
    return FALSE;

  seral_model_loader_gather_ids (self, json_node_get_object (root));
  read_members (self);
  seral_json_reader_end (self->reader);
  check_whole (self);

  if (seral_faults_has_errors (self->faults))
    {
      set_error (self->faults, error);
      return FALSE;
    }

  return TRUE;
}

static SeralModel *
load_node (GBytes              *bytes,
           JsonNode            *root,
           SeralTranslateFunc   translate,
           gpointer             user_data,
           SeralFaults         *faults,
           GError             **error)
{
  g_autoptr (SeralModel) model = g_object_new (SERAL_TYPE_MODEL, NULL);
  g_autoptr (SeralJsonReader) reader = seral_json_reader_new (root, faults);
  SeralModelLoader self = { .reader = reader, .faults = faults, .model = model };
  gboolean is_good;

  model->bytes = g_bytes_ref (bytes);
  seral_json_reader_set_translator (reader, translate, user_data);
  is_good = walk (&self, root, error);

  for (guint i = 0; i < SERAL_N_KINDS; i++)
    g_free (self.ids[i]);

  return is_good ? g_steal_pointer (&model) : NULL;
}

/**
 * seral_model_load_translated:
 * @bytes: a definition
 * @translate: (nullable) (scope call): says texts in another language
 * @user_data: data for @translate
 * @faults: an empty list, where all that is wrong is added
 * @error: return location for an error of %SERAL_JSON_ERROR or %SERAL_MODEL_ERROR
 *
 * Loads a definition with any translator. @translate is given every text of the
 * definition that people read, with its JSON Pointer, once and in a fixed order;
 * the strings for translators are extracted by the same list, see
 * build-aux/extract-model-strings.py.
 *
 * Returns: (transfer full): the model, or %NULL with @error set
 */
SeralModel *
seral_model_load_translated (GBytes              *bytes,
                             SeralTranslateFunc   translate,
                             gpointer             user_data,
                             SeralFaults         *faults,
                             GError             **error)
{
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (faults != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  root = seral_json_parse (bytes, &limits, faults, error);
  if (root == NULL)
    return NULL;

  return load_node (bytes, root, translate, user_data, faults, error);
}

static SeralModel *
load_in_language (GBytes          *bytes,
                  SeralCatalogue  *catalogue,
                  SeralFaults     *faults,
                  GError         **error)
{
  g_autoptr (JsonNode) root = seral_json_parse (bytes, &limits, faults, error);
  g_autoptr (SeralModelTexts) texts = NULL;
  g_autoptr (SeralModel) model = NULL;

  if (root == NULL)
    return NULL;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    return load_node (bytes, root, NULL, NULL, faults, error);

  texts = seral_model_texts_new (json_node_get_object (root), catalogue);
  model = load_node (bytes, root, seral_model_texts_translate, texts, faults, error);
  if (model != NULL)
    seral_model_texts_check_stray (texts, faults);

  return g_steal_pointer (&model);
}

/**
 * seral_model_new_from_bytes:
 * @bytes: a definition, as data/schema/seral-model.schema.json describes it; at most 16 MiB
 * @catalogue: (nullable): the language its texts are wanted in; %NULL for the one
 *   it is written in
 * @faults: (nullable): an empty list, where all that is wrong with the definition
 *   is added, warnings too
 * @error: return location for an error of %SERAL_JSON_ERROR or %SERAL_MODEL_ERROR
 *
 * Loads a definition. It is read to the end whatever is wrong with it, so that
 * @faults has every fault, each with its JSON Pointer, or with line and column
 * where the text is no JSON at all.
 *
 * Texts come from the definition's own `translations` or from @catalogue, see
 * #SeralModelTexts.
 *
 * Returns: (transfer full): the model, or %NULL with @error set; never a model
 *   that has faults other than warnings
 */
SeralModel *
seral_model_new_from_bytes (GBytes          *bytes,
                            SeralCatalogue  *catalogue,
                            SeralFaults     *faults,
                            GError         **error)
{
  g_autoptr (SeralFaults) own_faults = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (faults == NULL)
    faults = own_faults = seral_faults_new ();

  return load_in_language (bytes, catalogue, faults, error);
}
