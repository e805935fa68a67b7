/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "assessment/seral-assessment-private.h"
#include "assessment/seral-document-private.h"

enum
{
  PROP_0,
  PROP_FILE,
  PROP_HISTORY,
  PROP_ASSESSMENT,
  PROP_LIBRARY,
  PROP_TITLE,
  PROP_MODIFIED,
  PROP_BUSY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralDocument, seral_document, G_TYPE_OBJECT)

static void
update_title (SeralDocument *self)
{
  g_autofree char *title = seral_document_dup_title (self);

  if (g_strcmp0 (self->title, title) == 0)
    return;

  g_free (self->title);
  self->title = g_steal_pointer (&title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
on_modified_changed (SeralDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

/* Keeps the library in step with the definitions the document carries. A bad one
 * stands there with its faults. */
static void
update_embedded (SeralDocument *self)
{
  g_autofree GBytes **definitions = NULL;
  guint n_definitions;

  if (self->library == NULL)
    return;

  for (guint i = 0; i < self->embedded->len; i++)
    seral_model_library_remove (self->library, g_ptr_array_index (self->embedded, i));
  g_ptr_array_set_size (self->embedded, 0);

  definitions = seral_assessment_dup_embedded_models (self->assessment, &n_definitions);
  for (guint i = 0; i < n_definitions; i++)
    {
      g_autoptr (GBytes) definition = definitions[i];
      SeralModelEntry *entry = seral_model_library_add_bytes (self->library, definition,
                                                              SERAL_MODEL_ORIGIN_DOCUMENT, NULL);

      if (entry != NULL)
        g_ptr_array_add (self->embedded, g_object_ref (entry));
    }
}

static void
seral_document_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  SeralDocument *self = SERAL_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    case PROP_ASSESSMENT:
      g_value_set_object (value, self->assessment);
      break;
    case PROP_LIBRARY:
      g_value_set_object (value, seral_document_get_library (self));
      break;
    case PROP_TITLE:
      g_value_take_string (value, seral_document_dup_title (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, seral_document_get_modified (self));
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, seral_document_get_busy (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_document_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  SeralDocument *self = SERAL_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_ASSESSMENT:
      self->assessment = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_document_constructed (GObject *object)
{
  SeralDocument *self = SERAL_DOCUMENT (object);

  G_OBJECT_CLASS (seral_document_parent_class)->constructed (object);

  self->history = seral_history_new (self->assessment);
  self->title = seral_document_dup_title (self);

  g_signal_connect_object (self->history, "notify::modified",
                           G_CALLBACK (on_modified_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->assessment, "changed",
                           G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->assessment, "notify::embedded-models",
                           G_CALLBACK (update_embedded), self, G_CONNECT_SWAPPED);
}

static void
seral_document_finalize (GObject *object)
{
  SeralDocument *self = SERAL_DOCUMENT (object);

  g_assert (g_queue_is_empty (&self->saves));

  g_clear_object (&self->history);
  g_clear_object (&self->assessment);
  g_clear_object (&self->file);
  g_clear_pointer (&self->stamp, seral_file_stamp_unref);
  g_ptr_array_unref (self->embedded);
  g_clear_object (&self->library);
  g_free (self->title);

  G_OBJECT_CLASS (seral_document_parent_class)->finalize (object);
}

static void
seral_document_class_init (SeralDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = seral_document_get_property;
  object_class->set_property = seral_document_set_property;
  object_class->constructed = seral_document_constructed;
  object_class->finalize = seral_document_finalize;

  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, readable);
  properties[PROP_HISTORY] =
    g_param_spec_object ("history", NULL, NULL, SERAL_TYPE_HISTORY, readable);
  properties[PROP_ASSESSMENT] =
    g_param_spec_object ("assessment", NULL, NULL, SERAL_TYPE_ASSESSMENT,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LIBRARY] =
    g_param_spec_object ("library", NULL, NULL, SERAL_TYPE_MODEL_LIBRARY, readable);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, readable);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, readable);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
seral_document_init (SeralDocument *self)
{
  self->embedded = g_ptr_array_new_with_free_func (g_object_unref);
  g_queue_init (&self->saves);
}

/**
 * seral_document_new:
 * @assessment: an assessment
 *
 * Makes a document that lives in no file yet.
 *
 * Returns: (transfer full): the document
 */
SeralDocument *
seral_document_new (SeralAssessment *assessment)
{
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (assessment), NULL);

  return g_object_new (SERAL_TYPE_DOCUMENT, "assessment", assessment, NULL);
}

/*
 * seral_document_set_file:
 * @self: a document
 * @file: (nullable): the file it lives in from now on
 * @stamp: (nullable): what is remembered of the file
 */
void
seral_document_set_file (SeralDocument  *self,
                         GFile          *file,
                         SeralFileStamp *stamp)
{
  gboolean same = self->file == file ||
                  (self->file != NULL && file != NULL && g_file_equal (self->file, file));

  g_clear_pointer (&self->stamp, seral_file_stamp_unref);
  self->stamp = stamp != NULL ? seral_file_stamp_ref (stamp) : NULL;

  if (same)
    return;

  g_set_object (&self->file, file);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  update_title (self);
}

void
seral_document_notify_busy (SeralDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/**
 * seral_document_detach:
 * @self: a document that is not busy
 *
 * Makes it a document of its own, with a new id and no file, as a sample is
 * opened.
 */
void
seral_document_detach (SeralDocument *self)
{
  g_autofree char *id = NULL;

  g_return_if_fail (SERAL_IS_DOCUMENT (self));
  g_return_if_fail (!seral_document_get_busy (self));

  id = g_uuid_string_random ();
  seral_assessment_set_id (self->assessment, id);
  seral_document_set_file (self, NULL, NULL);
}

/**
 * seral_document_get_file:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the file it lives in
 */
GFile *
seral_document_get_file (SeralDocument *self)
{
  g_return_val_if_fail (SERAL_IS_DOCUMENT (self), NULL);

  return self->file;
}

/**
 * seral_document_get_history:
 * @self: a document
 *
 * Returns: (transfer none): the changes made to it; changes go through here
 */
SeralHistory *
seral_document_get_history (SeralDocument *self)
{
  g_return_val_if_fail (SERAL_IS_DOCUMENT (self), NULL);

  return self->history;
}

/**
 * seral_document_get_assessment:
 * @self: a document
 *
 * Returns: (transfer none): what is in it
 */
SeralAssessment *
seral_document_get_assessment (SeralDocument *self)
{
  g_return_val_if_fail (SERAL_IS_DOCUMENT (self), NULL);

  return self->assessment;
}

/**
 * seral_document_get_library:
 * @self: a document
 *
 * Gets the definitions that the document's models are found in: the bundled ones
 * and those that the document carries, in the language of the process. The user's
 * own are there once seral_model_library_load_user_async() has read them.
 *
 * Returns: (transfer none): the library
 */
SeralModelLibrary *
seral_document_get_library (SeralDocument *self)
{
  g_return_val_if_fail (SERAL_IS_DOCUMENT (self), NULL);

  if (self->library == NULL)
    {
      self->library = seral_model_library_new (seral_catalogue_get_default ());
      update_embedded (self);
    }

  return self->library;
}

/**
 * seral_document_get_modified:
 * @self: a document
 *
 * Returns: whether it has changes that are not saved
 */
gboolean
seral_document_get_modified (SeralDocument *self)
{
  g_return_val_if_fail (SERAL_IS_DOCUMENT (self), FALSE);

  return seral_history_get_modified (self->history);
}

/**
 * seral_document_get_busy:
 * @self: a document
 *
 * Returns: whether it is being saved
 */
gboolean
seral_document_get_busy (SeralDocument *self)
{
  g_return_val_if_fail (SERAL_IS_DOCUMENT (self), FALSE);

  return !g_queue_is_empty (&self->saves);
}

/* Name of the file as people see it, without its ending. */
static char *
dup_file_title (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = name != NULL ? g_filename_display_name (name) : g_strdup ("");

  if (g_str_has_suffix (shown, ".seral") && strlen (shown) > strlen (".seral"))
    shown[strlen (shown) - strlen (".seral")] = '\0';

  return g_steal_pointer (&shown);
}

/**
 * seral_document_dup_title:
 * @self: a document
 *
 * Makes a title for a window or a report: the organisation and the scope of the
 * latest round, else the document's own title, else the name of its file.
 *
 * Returns: (transfer full): the title, never empty
 */
char *
seral_document_dup_title (SeralDocument *self)
{
  const char *organisation, *title, *scope;
  SeralRound *round;

  g_return_val_if_fail (SERAL_IS_DOCUMENT (self), NULL);

  organisation = seral_assessment_get_organisation_name (self->assessment);
  title = seral_assessment_get_title (self->assessment);
  round = seral_assessment_get_latest_round (self->assessment);
  scope = round != NULL ? seral_round_get_scope (round) : "";

  if (*organisation != '\0' && *scope != '\0')
    /* Translators: an organisation and which of its partners it is about, such as
     * “Acme – Resellers, Europe” */
    return g_strdup_printf (_("%s – %s"), organisation, scope);

  if (*organisation != '\0')
    return g_strdup (organisation);

  if (*title != '\0')
    return g_strdup (title);

  if (self->file != NULL)
    return dup_file_title (self->file);

  return g_strdup (_("Untitled"));
}
