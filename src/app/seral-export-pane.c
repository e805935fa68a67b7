/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-chart-choice.h"
#include "app/seral-dialogs.h"
#include "app/seral-export-options.h"
#include "app/seral-export-pane.h"
#include "app/seral-export-preview.h"
#include "app/seral-export-toast.h"
#include "app/seral-picture.h"
#include "app/seral-print.h"
#include "app/seral-side-box.h"
#include "base/seral-file.h"
#include "exchange/seral-missing.h"

/* Characters that no font has; more are counted. */
#define MOST_MISSING 3u

struct _SeralExportPane
{
  AdwBin parent_instance;

  SeralSession *session;  /* (owned) */
  GPtrArray *kinds;       /* (owned) (element-type SeralChartKind): the charts that are offered */
  SeralExportWork *work;  /* (owned) (nullable): NULL until it is needed */
  char *language;         /* (owned) (nullable): of the work */
  SeralExportOrder order; /* what is shown */
  GPtrArray *pages;       /* (owned) (nullable) (element-type SeralScene): of the order */
  gboolean stale;         /* what is shown is of another result */

  GtkStack *stack;
  SeralExportPreview *preview;
  SeralExportOptions *options;
  GtkWidget *export_button;
  GtkWidget *print_button;
  GtkLabel *missing_label;
};

/* What is being written, and where. */
typedef struct
{
  GFile  *file;  /* (owned) */
  GBytes *bytes; /* (owned) */
} Writing;

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

enum
{
  TOAST,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralExportPane, seral_export_pane, ADW_TYPE_BIN)

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_object_unref (writing->file);
  g_bytes_unref (writing->bytes);
  g_free (writing);
}

/* Takes @toast. */
static void
emit_toast (SeralExportPane *self,
            AdwToast        *toast)
{
  g_signal_emit (self, signals[TOAST], 0, toast);
  g_object_unref (toast);
}

static void
tell_error (SeralExportPane *self,
            const GError    *error)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (GTK_IS_WINDOW (root))
    seral_dialogs_tell (GTK_WINDOW (root), _("Could Not Export"), error->message);
}

static void
tell_print_error (SeralExportPane *self,
                  const GError    *error)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (GTK_IS_WINDOW (root))
    seral_dialogs_tell (GTK_WINDOW (root), _("Could Not Print"), error->message);
}

static GBytes *
create_file (SeralExportPane  *self,
             GError          **error)
{
  return seral_export_work_create_file (self->work, &self->order, self->pages, error);
}

static void
ensure_work (SeralExportPane *self)
{
  const char *language = seral_export_options_get_language (self->options);

  if (language == NULL)
    language = seral_catalogue_get_language (seral_session_get_catalogue (self->session));
  if (self->work != NULL && g_strcmp0 (self->language, language) == 0)
    return;

  g_clear_pointer (&self->work, seral_export_work_free);
  g_free (self->language);
  self->language = g_strdup (language);
  self->work = seral_export_work_new (self->session, language);
}

static void
show_preview (SeralExportPane *self)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (self->pages->len > 0)
    {
      seral_export_preview_show_pages (self->preview, self->pages);
      return;
    }

  bytes = seral_export_work_create_text (self->work, &self->order, &error);
  if (bytes != NULL)
    seral_export_preview_show_text (self->preview, bytes);
  else
    tell_error (self, error);
}

/* What would show as a box is told before it goes out. */
static void
show_missing (SeralExportPane *self)
{
  SeralCatalogue *catalogue = seral_session_get_catalogue (self->session);
  g_autoptr (GPtrArray) missing = seral_missing_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->pages->len; i++)
    seral_missing_find (missing, g_ptr_array_index (self->pages, i), i + 1);
  for (guint i = 0; i < MIN (missing->len, MOST_MISSING); i++)
    {
      g_autofree char *one = seral_missing_describe (g_ptr_array_index (missing, i), catalogue);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", one);
    }
  if (missing->len > MOST_MISSING)
    {
      guint more = missing->len - MOST_MISSING;

      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("And %u more.", "And %u more.", more), more);
    }

  gtk_label_set_label (self->missing_label, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->missing_label), text->len > 0);
}

static void
on_options_changed (SeralExportPane *self)
{
  ensure_work (self);
  seral_export_options_get_order (self->options, &self->order);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  self->pages = seral_export_work_create_pages (self->work, &self->order);
  gtk_widget_set_sensitive (self->print_button, self->pages->len > 0);
  show_missing (self);
  show_preview (self);
}

static void
choose_paper (SeralExportPane *self)
{
  g_autoptr (GSettings) settings = g_settings_new (SERAL_APPLICATION_ID);
  g_autofree char *paper = g_settings_get_string (settings, "paper");

  seral_export_options_set_paper (self->options, paper);
  seral_export_options_keep_label (self->options, settings);
}

static void
offer (SeralExportPane *self,
       GPtrArray       *kinds)
{
  gboolean first = self->kinds->len == 0;

  g_ptr_array_unref (self->kinds);
  self->kinds = g_ptr_array_ref (kinds);
  seral_export_options_offer (self->options, kinds, seral_session_get_catalogue (self->session));
  if (first)
    choose_paper (self);
}

static void
show_result (SeralExportPane *self)
{
  gboolean known = seral_session_get_result (self->session) != NULL;

  self->stale = FALSE;
  g_clear_pointer (&self->work, seral_export_work_free);
  gtk_stack_set_visible_child_name (self->stack, known ? "export" : "unknown");
  if (!known)
    return;

  ensure_work (self);
  if (seral_chart_choice_is_equal (seral_export_work_get_kinds (self->work), self->kinds))
    on_options_changed (self);
  else
    offer (self, seral_export_work_get_kinds (self->work));
}

/* Nobody sees the pane while answering, so that the work waits until somebody does. */
static void
on_result_changed (SeralExportPane *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_result (self);
}

static void
write_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  Writing *writing = task_data;
  GError *error = NULL;

  if (seral_file_replace (writing->file, writing->bytes, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  SeralExportPane *self = SERAL_EXPORT_PANE (source);
  Writing *writing = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  gtk_widget_set_sensitive (self->export_button, TRUE);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    emit_toast (self, seral_export_toast_new (GTK_WIDGET (self), writing->file));
  else
    tell_error (self, error);
}

/* The file is made while the choice is still what was seen; takes @bytes. */
static void
write_file (SeralExportPane *self,
            GFile           *file,
            GBytes          *bytes)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_written, NULL);
  Writing *writing = g_new0 (Writing, 1);

  writing->file = g_object_ref (file);
  writing->bytes = bytes;
  g_task_set_source_tag (task, write_file);
  g_task_set_task_data (task, writing, writing_free);
  gtk_widget_set_sensitive (self->export_button, FALSE);
  g_task_run_in_thread (task, write_thread);
}

static void
on_file_chosen (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (SeralExportPane) self = user_data;
  g_autoptr (GFile) file = seral_dialogs_choose_finish (result);
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  if (file == NULL || self->work == NULL)
    return;

  bytes = create_file (self, &error);
  if (bytes != NULL)
    write_file (self, file, bytes);
  else
    tell_error (self, error);
}

static void
on_export_clicked (SeralExportPane *self)
{
  SeralExportFormat format = self->order.settings.format;
  g_autofree char *name = seral_export_work_propose_name (self->work, &self->order);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkFileChooserNative *chooser;

  chooser = seral_dialogs_new_export (GTK_WINDOW (root), name, seral_export_options_format_name (format),
                                      seral_export_format_get_type (format));
  seral_dialogs_choose_async (chooser, on_file_chosen, g_object_ref (self));
}

static GdkContentProvider *
create_text_provider (SeralExportPane  *self,
                      GError          **error)
{
  g_autoptr (GBytes) bytes = seral_export_work_create_text (self->work, &self->order, error);
  g_autofree char *text = NULL;

  if (bytes == NULL)
    return NULL;

  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return gdk_content_provider_new_typed (G_TYPE_STRING, text);
}

static SeralScene *
get_shown_page (SeralExportPane *self)
{
  return g_ptr_array_index (self->pages, MIN (seral_export_preview_get_position (self->preview), self->pages->len - 1));
}

static void
on_copy_clicked (SeralExportPane *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkContentProvider) provider = NULL;

  provider = self->pages->len > 0 ? seral_picture_new_provider (get_shown_page (self), &error)
                                  : create_text_provider (self, &error);
  if (provider == NULL)
    {
      tell_error (self, error);
      return;
    }

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), provider);
  emit_toast (self, adw_toast_new (_("Copied")));
}

/* What is dragged out of the preview is the page that is seen. */
static SeralScene *
create_dragged (gpointer   owner,
                char     **name)
{
  SeralExportPane *self = owner;
  SeralExportOrder order = self->order;

  if (self->work == NULL || self->pages == NULL || self->pages->len == 0)
    return NULL;

  order.settings.format = SERAL_EXPORT_PNG;
  *name = seral_export_work_propose_name (self->work, &order);

  return seral_scene_ref (get_shown_page (self));
}

static void
on_print_done (GtkPrintOperation       *operation,
               GtkPrintOperationResult  result,
               SeralExportPane         *self)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    tell_print_error (self, error);
}

static void
print (SeralExportPane *self)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->work == NULL || self->pages == NULL || self->pages->len == 0)
    return;

  name = seral_export_work_propose_name (self->work, &self->order);
  operation = seral_print_new (self->pages, &self->order.settings, name);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_print_done), self, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &error);
}

/* From anywhere in the window, while the pane is what is seen of it. */
static gboolean
on_print_key (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;

  print (SERAL_EXPORT_PANE (widget));

  return TRUE;
}

static void
add_print_key (SeralExportPane *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_p, GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (on_print_key, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
seral_export_pane_map (GtkWidget *widget)
{
  SeralExportPane *self = SERAL_EXPORT_PANE (widget);

  if (self->stale)
    show_result (self);

  GTK_WIDGET_CLASS (seral_export_pane_parent_class)->map (widget);
}

static void
seral_export_pane_constructed (GObject *object)
{
  SeralExportPane *self = SERAL_EXPORT_PANE (object);

  G_OBJECT_CLASS (seral_export_pane_parent_class)->constructed (object);

  g_signal_connect_object (self->session, "notify::result", G_CALLBACK (on_result_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (seral_session_get_assessment (self->session), "changed", G_CALLBACK (on_result_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::target-level", G_CALLBACK (on_result_changed), self,
                           G_CONNECT_SWAPPED);
  self->stale = TRUE;
}

static void
seral_export_pane_dispose (GObject *object)
{
  SeralExportPane *self = SERAL_EXPORT_PANE (object);

  g_clear_pointer (&self->work, seral_export_work_free);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_export_pane_parent_class)->dispose (object);
}

static void
seral_export_pane_finalize (GObject *object)
{
  SeralExportPane *self = SERAL_EXPORT_PANE (object);

  g_ptr_array_unref (self->kinds);
  g_free (self->language);

  G_OBJECT_CLASS (seral_export_pane_parent_class)->finalize (object);
}

static void
seral_export_pane_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  SeralExportPane *self = SERAL_EXPORT_PANE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_export_pane_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  SeralExportPane *self = SERAL_EXPORT_PANE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_export_pane_class_init (SeralExportPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = seral_export_pane_constructed;
  object_class->dispose = seral_export_pane_dispose;
  object_class->finalize = seral_export_pane_finalize;
  object_class->get_property = seral_export_pane_get_property;
  object_class->set_property = seral_export_pane_set_property;

  widget_class->map = seral_export_pane_map;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, SERAL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SeralExportPane::toast:
   * @self: the pane
   * @toast: something to show over the window
   *
   * Something was done. Who shows the toast takes a reference to it.
   */
  signals[TOAST] = g_signal_new ("toast", SERAL_TYPE_EXPORT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  g_type_ensure (SERAL_TYPE_EXPORT_OPTIONS);
  g_type_ensure (SERAL_TYPE_EXPORT_PREVIEW);
  g_type_ensure (SERAL_TYPE_SIDE_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-export-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralExportPane, stack);
  gtk_widget_class_bind_template_child (widget_class, SeralExportPane, preview);
  gtk_widget_class_bind_template_child (widget_class, SeralExportPane, options);
  gtk_widget_class_bind_template_child (widget_class, SeralExportPane, export_button);
  gtk_widget_class_bind_template_child (widget_class, SeralExportPane, print_button);
  gtk_widget_class_bind_template_child (widget_class, SeralExportPane, missing_label);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_export_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_options_changed);
  gtk_widget_class_bind_template_callback (widget_class, print);
}

static void
seral_export_pane_init (SeralExportPane *self)
{
  self->kinds = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_print_key (self);
  seral_picture_make_source (GTK_WIDGET (self->preview), create_dragged, self);
}

/**
 * seral_export_pane_new:
 * @session: what to export
 *
 * Makes the pane. It gathers what it shows when it is first seen.
 *
 * Returns: (transfer floating): the pane
 */
GtkWidget *
seral_export_pane_new (SeralSession *session)
{
  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);

  return g_object_new (SERAL_TYPE_EXPORT_PANE, "session", session, NULL);
}
