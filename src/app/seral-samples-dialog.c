/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-application.h"
#include "app/seral-dialogs.h"
#include "app/seral-samples-dialog.h"
#include "app/seral-stage-mark.h"
#include "app/seral-session.h"
#include "words/seral-words.h"

#define SAMPLES_PATH SERAL_RESOURCE_PATH "/samples/"

struct _SeralSamplesDialog
{
  AdwWindow     parent_instance;

  GCancellable *cancellable; /* (owned): of the sample that is being read */
  GStrv         names;       /* (owned): of the samples' resources */
  GPtrArray    *documents;   /* (owned) (element-type SeralDocument): those read so far */

  GtkListBox   *list;
};

G_DEFINE_FINAL_TYPE (SeralSamplesDialog, seral_samples_dialog, ADW_TYPE_WINDOW)

static void load_next (SeralSamplesDialog *self);

static void
open_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  SeralSamplesDialog *self = SERAL_SAMPLES_DIALOG (widget);
  guint index = g_variant_get_uint32 (parameter);

  if (index >= self->documents->len)
    return;

  seral_application_show_document (seral_application_get_default (),
                                   gtk_window_get_transient_for (GTK_WINDOW (self)),
                                   g_ptr_array_index (self->documents, index));
  gtk_window_destroy (GTK_WINDOW (self));
}

static char *
dup_subtitle (SeralSession *session)
{
  SeralRound *round = seral_session_get_round (session);
  SeralResult *result = seral_session_get_result (session);
  const char *scope = round != NULL ? seral_round_get_scope (round) : "";
  g_autofree char *position = NULL;

  if (result == NULL)
    return g_strdup (scope);

  position = seral_words_position (seral_session_get_catalogue (session), result);
  return g_strdup_printf ("%s\n%s", scope, position);
}

static GtkWidget *
new_mark (SeralResult *result)
{
  SeralModel *model = seral_result_get_model (result);
  int step = seral_words_is_known (result)
               ? seral_result_get_level (result) - seral_model_get_base_level (model) + 1 : 0;
  GtkWidget *mark;
  guint n_steps;

  seral_model_get_stages (model, &n_steps);
  mark = seral_stage_mark_new ((guint) step, n_steps);
  gtk_widget_add_css_class (mark, "accent");
  return mark;
}

static GtkWidget *
new_open_button (guint index)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("go-next-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "samples.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", index);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
add_row (SeralSamplesDialog *self,
         SeralDocument      *document)
{
  SeralAssessment *assessment = seral_document_get_assessment (document);
  g_autoptr (SeralSession) session = NULL;
  g_autofree char *subtitle = NULL;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = new_open_button (self->documents->len);

  session = seral_session_new (document, seral_document_get_library (document), seral_catalogue_get_default ());
  subtitle = dup_subtitle (session);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), seral_assessment_get_organisation_name (assessment));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (seral_session_get_result (session) != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), new_mark (seral_session_get_result (session)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);

  g_ptr_array_add (self->documents, g_object_ref (document));
  gtk_list_box_append (self->list, row);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (SeralSamplesDialog) self = user_data;
  g_autoptr (SeralDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  document = seral_document_load_finish (result, NULL, &error);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (document == NULL)
    {
      g_warning ("A sample cannot be read: %s", error->message);
      return;
    }

  seral_document_detach (document);
  add_row (self, document);
  load_next (self);
}

/* One after the other, so that they stand in the same order every time. */
static void
load_next (SeralSamplesDialog *self)
{
  const char *name = self->names != NULL ? self->names[self->documents->len] : NULL;
  g_autofree char *uri = NULL;
  g_autoptr (GFile) file = NULL;

  if (name == NULL)
    return;

  uri = g_strconcat ("resource://", SAMPLES_PATH, name, NULL);
  file = g_file_new_for_uri (uri);
  seral_document_load_async (file, self->cancellable, loaded_cb, g_object_ref (self));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
seral_samples_dialog_dispose (GObject *object)
{
  SeralSamplesDialog *self = SERAL_SAMPLES_DIALOG (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (seral_samples_dialog_parent_class)->dispose (object);
}

static void
seral_samples_dialog_finalize (GObject *object)
{
  SeralSamplesDialog *self = SERAL_SAMPLES_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->names, g_strfreev);
  g_clear_pointer (&self->documents, g_ptr_array_unref);

  G_OBJECT_CLASS (seral_samples_dialog_parent_class)->finalize (object);
}

static void
seral_samples_dialog_class_init (SeralSamplesDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = seral_samples_dialog_dispose;
  object_class->finalize = seral_samples_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-samples-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralSamplesDialog, list);
  gtk_widget_class_install_action (widget_class, "samples.open", "u", open_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
seral_samples_dialog_init (SeralSamplesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->cancellable = g_cancellable_new ();
  self->documents = g_ptr_array_new_with_free_func (g_object_unref);
  self->names = g_resources_enumerate_children (SAMPLES_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (self->names != NULL)
    qsort (self->names, g_strv_length (self->names), sizeof (char *), compare_names);
  load_next (self);
}

/**
 * seral_samples_dialog_present:
 * @parent: the window that asks
 *
 * Offers the samples; the chosen one opens in @parent where that is free, else
 * in a window of its own.
 *
 * Returns: (transfer none): the dialog, owned by GTK
 */
GtkWidget *
seral_samples_dialog_present (GtkWindow *parent)
{
  GtkWidget *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);

  self = g_object_new (SERAL_TYPE_SAMPLES_DIALOG, "transient-for", parent, NULL);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
