/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/seral-model-entry-private.h"

struct _SeralModelEntry
{
  GObject           parent_instance;

  char             *id;
  char             *version;
  char             *name;
  char             *publisher;
  char             *summary;
  SeralModelOrigin  origin;
  GFile            *file;       /* (owned) (nullable) */
  gboolean          is_valid;

  char             *resource;   /* (nullable): where to read it from, until it is read */
  SeralCatalogue   *catalogue;  /* (owned) (nullable) */

  SeralModel       *model;      /* (owned) (nullable) */
  SeralFaults      *faults;     /* (owned) */
  GError           *error;      /* (owned) (nullable): why there is no model */
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_VERSION,
  PROP_NAME,
  PROP_PUBLISHER,
  PROP_SUMMARY,
  PROP_ORIGIN,
  PROP_FILE,
  PROP_VALID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (SeralModelOrigin, seral_model_origin,
                    G_DEFINE_ENUM_VALUE (SERAL_MODEL_ORIGIN_BUNDLED, "bundled"),
                    G_DEFINE_ENUM_VALUE (SERAL_MODEL_ORIGIN_USER, "user"),
                    G_DEFINE_ENUM_VALUE (SERAL_MODEL_ORIGIN_DOCUMENT, "document"),
                    G_DEFINE_ENUM_VALUE (SERAL_MODEL_ORIGIN_FILE, "file"))

G_DEFINE_FINAL_TYPE (SeralModelEntry, seral_model_entry, G_TYPE_OBJECT)

static void
seral_model_entry_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  SeralModelEntry *self = SERAL_MODEL_ENTRY (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_VERSION:
      g_value_set_string (value, self->version);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_PUBLISHER:
      g_value_set_string (value, self->publisher);
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, self->summary);
      break;
    case PROP_ORIGIN:
      g_value_set_enum (value, self->origin);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_VALID:
      g_value_set_boolean (value, self->is_valid);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_model_entry_finalize (GObject *object)
{
  SeralModelEntry *self = SERAL_MODEL_ENTRY (object);

  g_free (self->id);
  g_free (self->version);
  g_free (self->name);
  g_free (self->publisher);
  g_free (self->summary);
  g_free (self->resource);
  g_clear_object (&self->file);
  g_clear_object (&self->model);
  g_clear_pointer (&self->catalogue, seral_catalogue_unref);
  g_clear_pointer (&self->faults, seral_faults_unref);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (seral_model_entry_parent_class)->finalize (object);
}

static void
seral_model_entry_class_init (SeralModelEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = seral_model_entry_get_property;
  object_class->finalize = seral_model_entry_finalize;

  /**
   * SeralModelEntry:id:
   *
   * The slug of the model; "" where its definition cannot be read.
   */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, "", flags);
  /**
   * SeralModelEntry:version:
   *
   * The semantic version of the definition.
   */
  properties[PROP_VERSION] = g_param_spec_string ("version", NULL, NULL, "", flags);
  /**
   * SeralModelEntry:name:
   *
   * The name of the model, or of its file where it cannot be read.
   */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  /**
   * SeralModelEntry:publisher:
   *
   * Who published the model.
   */
  properties[PROP_PUBLISHER] = g_param_spec_string ("publisher", NULL, NULL, "", flags);
  /**
   * SeralModelEntry:summary:
   *
   * What the model is about.
   */
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, "", flags);
  /**
   * SeralModelEntry:origin:
   *
   * Where the definition comes from.
   */
  properties[PROP_ORIGIN] = g_param_spec_enum ("origin", NULL, NULL, SERAL_TYPE_MODEL_ORIGIN,
                                               SERAL_MODEL_ORIGIN_BUNDLED, flags);
  /**
   * SeralModelEntry:file:
   *
   * The file the definition was read from, where there is one.
   */
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  /**
   * SeralModelEntry:valid:
   *
   * Whether the definition can be used.
   */
  properties[PROP_VALID] = g_param_spec_boolean ("valid", NULL, NULL, TRUE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
seral_model_entry_init (SeralModelEntry *self)
{
  self->is_valid = TRUE;
  self->faults = seral_faults_new ();
}

static char *
dup_or_empty (const char *string)
{
  return g_strdup (string != NULL ? string : "");
}

static void
set_valid (SeralModelEntry *self,
           gboolean         is_valid)
{
  if (self->is_valid == is_valid)
    return;

  self->is_valid = is_valid;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}

static void
load (SeralModelEntry *self,
      GBytes          *bytes)
{
  g_clear_error (&self->error);
  self->model = seral_model_new_from_bytes (bytes, self->catalogue, self->faults, &self->error);
  set_valid (self, self->model != NULL);
}

/* Reads a bundled definition when it is first needed. It lies in the program
 * itself, so there is no disk to wait for. */
static void
ensure_loaded (SeralModelEntry *self)
{
  g_autofree char *resource = g_steal_pointer (&self->resource);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (resource == NULL)
    return;

  bytes = g_resources_lookup_data (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes != NULL)
    load (self, bytes);
  else
    seral_model_entry_refuse (self, error->message);
}

static char *
translate (SeralCatalogue       *catalogue,
           const SeralModelCard *card,
           const char           *member,
           const char           *text)
{
  g_autofree char *context = g_strdup_printf ("%s:/%s", card->id, member);
  const char *translation = NULL;

  if (catalogue != NULL && text != NULL && *text != '\0')
    translation = seral_catalogue_lookup (catalogue, context, text);

  return dup_or_empty (translation != NULL ? translation : text);
}

/**
 * seral_model_entry_new_for_card:
 * @card: what the index says of a bundled definition
 * @catalogue: (nullable): the language its texts are wanted in
 *
 * Makes the entry of a definition that is read when it is first asked for. Its
 * name and summary are translated as the loader does it, by context "<id>:/name".
 *
 * Returns: (transfer full): the entry
 */
SeralModelEntry *
seral_model_entry_new_for_card (const SeralModelCard *card,
                                SeralCatalogue       *catalogue)
{
  SeralModelEntry *self;

  g_return_val_if_fail (card != NULL, NULL);

  self = g_object_new (SERAL_TYPE_MODEL_ENTRY, NULL);
  self->origin = SERAL_MODEL_ORIGIN_BUNDLED;
  self->catalogue = catalogue != NULL ? seral_catalogue_ref (catalogue) : NULL;
  self->resource = g_strdup (card->resource);
  self->id = dup_or_empty (card->id);
  self->version = dup_or_empty (card->version);
  self->name = translate (catalogue, card, "name", card->name);
  self->publisher = dup_or_empty (card->publisher);
  self->summary = translate (catalogue, card, "summary", card->summary);

  return self;
}

static void
set_identity (SeralModelEntry *self)
{
  g_autofree char *file_name = self->file != NULL ? g_file_get_basename (self->file) : NULL;
  g_autofree char *display_name = file_name != NULL ? g_filename_display_name (file_name) : NULL;
  SeralModel *model = self->model;

  self->id = dup_or_empty (model != NULL ? seral_model_get_id (model) : NULL);
  self->version = dup_or_empty (model != NULL ? seral_model_get_version (model) : NULL);
  self->name = dup_or_empty (model != NULL ? seral_model_get_name (model) : display_name);
  self->publisher = dup_or_empty (model != NULL ? seral_model_get_publisher (model) : NULL);
  self->summary = dup_or_empty (model != NULL ? seral_model_get_summary (model) : NULL);
}

static SeralModelEntry *
new_for_origin (SeralModelOrigin  origin,
                GFile            *file)
{
  SeralModelEntry *self = g_object_new (SERAL_TYPE_MODEL_ENTRY, NULL);

  self->origin = origin;
  self->file = file != NULL ? g_object_ref (file) : NULL;

  return self;
}

/**
 * seral_model_entry_new_for_bytes:
 * @bytes: a definition
 * @origin: where it comes from
 * @file: (nullable): the file it was read from
 * @catalogue: (nullable): the language its texts are wanted in
 *
 * Makes the entry of a definition, good or at fault. May be called from any
 * thread; the entry is then to be handed to the main thread.
 *
 * Returns: (transfer full): the entry
 */
SeralModelEntry *
seral_model_entry_new_for_bytes (GBytes           *bytes,
                                 SeralModelOrigin  origin,
                                 GFile            *file,
                                 SeralCatalogue   *catalogue)
{
  SeralModelEntry *self;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = new_for_origin (origin, file);
  self->catalogue = catalogue != NULL ? seral_catalogue_ref (catalogue) : NULL;
  load (self, bytes);
  set_identity (self);

  return self;
}

/**
 * seral_model_entry_new_unreadable:
 * @origin: where the definition was looked for
 * @file: the file
 * @error: why it cannot be read
 *
 * Makes the entry of a file that is there but cannot be read.
 *
 * Returns: (transfer full): the entry
 */
SeralModelEntry *
seral_model_entry_new_unreadable (SeralModelOrigin  origin,
                                  GFile            *file,
                                  const GError     *error)
{
  SeralModelEntry *self;

  g_return_val_if_fail (error != NULL, NULL);

  self = new_for_origin (origin, file);
  set_identity (self);
  seral_model_entry_refuse (self, error->message);

  return self;
}

/**
 * seral_model_entry_refuse:
 * @self: an entry
 * @message: why its definition cannot be used, translated
 *
 * Adds a fault that lies outside of the definition, and marks it not valid.
 */
void
seral_model_entry_refuse (SeralModelEntry *self,
                          const char      *message)
{
  g_return_if_fail (SERAL_IS_MODEL_ENTRY (self));
  g_return_if_fail (message != NULL);

  g_clear_object (&self->model);
  g_clear_error (&self->error);
  g_set_error_literal (&self->error, SERAL_MODEL_ERROR, SERAL_MODEL_ERROR_INVALID, message);
  seral_faults_add (self->faults, SERAL_FAULT_ERROR, "", "%s", message);
  set_valid (self, FALSE);
}

/**
 * seral_model_entry_dup_bytes:
 * @self: an entry
 *
 * Gets the definition as it is written, without reading it.
 *
 * Returns: (transfer full) (nullable): the bytes; %NULL where the entry is not
 *   valid
 */
GBytes *
seral_model_entry_dup_bytes (SeralModelEntry *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL_ENTRY (self), NULL);

  if (self->resource != NULL)
    return g_resources_lookup_data (self->resource, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return self->model != NULL ? g_bytes_ref (seral_model_get_bytes (self->model)) : NULL;
}

/**
 * seral_model_entry_is:
 * @self: an entry
 * @id: the id of a model
 * @version: (nullable): its version, or %NULL for any
 *
 * Returns: %TRUE if the entry is that of a usable definition of this id and version
 */
gboolean
seral_model_entry_is (SeralModelEntry *self,
                      const char      *id,
                      const char      *version)
{
  g_return_val_if_fail (SERAL_IS_MODEL_ENTRY (self), FALSE);

  return self->is_valid && g_str_equal (self->id, id) &&
         (version == NULL || g_str_equal (self->version, version));
}

/**
 * seral_model_entry_get_id:
 * @self: an entry
 *
 * Returns: (transfer none): the slug of the model, "" where its definition cannot be read
 */
const char *
seral_model_entry_get_id (SeralModelEntry *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL_ENTRY (self), NULL);

  return self->id;
}

/**
 * seral_model_entry_get_version:
 * @self: an entry
 *
 * Returns: (transfer none): the semantic version of the definition, or ""
 */
const char *
seral_model_entry_get_version (SeralModelEntry *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL_ENTRY (self), NULL);

  return self->version;
}

/**
 * seral_model_entry_get_name:
 * @self: an entry
 *
 * Returns: (transfer none): the name of the model, of its file where it cannot be read
 */
const char *
seral_model_entry_get_name (SeralModelEntry *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL_ENTRY (self), NULL);

  return self->name;
}

/**
 * seral_model_entry_get_publisher:
 * @self: an entry
 *
 * Returns: (transfer none): who published the model, or ""
 */
const char *
seral_model_entry_get_publisher (SeralModelEntry *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL_ENTRY (self), NULL);

  return self->publisher;
}

/**
 * seral_model_entry_get_summary:
 * @self: an entry
 *
 * Returns: (transfer none): what the model is about, or ""
 */
const char *
seral_model_entry_get_summary (SeralModelEntry *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL_ENTRY (self), NULL);

  return self->summary;
}

/**
 * seral_model_entry_get_origin:
 * @self: an entry
 *
 * Returns: where the definition comes from
 */
SeralModelOrigin
seral_model_entry_get_origin (SeralModelEntry *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL_ENTRY (self), SERAL_MODEL_ORIGIN_BUNDLED);

  return self->origin;
}

/**
 * seral_model_entry_get_file:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): the file the definition was read from
 */
GFile *
seral_model_entry_get_file (SeralModelEntry *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL_ENTRY (self), NULL);

  return self->file;
}

/**
 * seral_model_entry_get_valid:
 * @self: an entry
 *
 * Says whether the definition can be used; of a bundled one that is known
 * without reading it.
 *
 * Returns: %TRUE if it can
 */
gboolean
seral_model_entry_get_valid (SeralModelEntry *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL_ENTRY (self), FALSE);

  return self->is_valid;
}

/**
 * seral_model_entry_get_faults:
 * @self: an entry
 *
 * Gets what is wrong with the definition, reading it if need be.
 *
 * Returns: (transfer none): the faults, warnings too; may be empty
 */
SeralFaults *
seral_model_entry_get_faults (SeralModelEntry *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL_ENTRY (self), NULL);

  ensure_loaded (self);

  return self->faults;
}

/**
 * seral_model_entry_get_model:
 * @self: an entry
 * @error: return location for an error of %SERAL_MODEL_ERROR or %SERAL_JSON_ERROR
 *
 * Gets the model, reading its definition if need be.
 *
 * Returns: (transfer none): the model, or %NULL with @error set where the
 *   definition cannot be used
 */
SeralModel *
seral_model_entry_get_model (SeralModelEntry  *self,
                             GError          **error)
{
  g_return_val_if_fail (SERAL_IS_MODEL_ENTRY (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  ensure_loaded (self);

  if (self->model == NULL && error != NULL)
    *error = g_error_copy (self->error);

  return self->model;
}
