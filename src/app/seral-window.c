/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-dialogs.h"
#include "app/seral-document-view.h"
#include "app/seral-start-page.h"
#include "app/seral-window-private.h"

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralWindow, seral_window, ADW_TYPE_APPLICATION_WINDOW)

static char *
dup_title (SeralWindow *self)
{
  g_autofree char *title = NULL;

  if (self->session == NULL)
    return g_strdup (_("Seral"));

  title = seral_document_dup_title (seral_session_get_document (self->session));
  if (seral_document_get_modified (seral_session_get_document (self->session)))
    /* Translators: the title of a window whose document has unsaved changes; the dot marks them */
    return g_strdup_printf (_("• %s"), title);
  return g_steal_pointer (&title);
}

static void
update_title (SeralWindow *self)
{
  g_autofree char *title = dup_title (self);

  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
update (SeralWindow *self)
{
  update_title (self);
  seral_window_update_actions (self);
}

static void
message_cb (SeralWindow *self,
            const char  *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  seral_window_add_toast (self, adw_toast_new (escaped));
}

/* The user's own models may be what the document asks for. */
static void
user_models_loaded_cb (GObject      *object,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!seral_model_library_load_user_finish (SERAL_MODEL_LIBRARY (object), result, &error))
    g_info ("The user's own models were not read: %s", error->message);
}

static void
connect_session (SeralWindow  *self,
                 SeralSession *session)
{
  SeralDocument *document = seral_session_get_document (session);

  g_signal_connect_object (document, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (seral_document_get_history (document), "notify", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "message", G_CALLBACK (message_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "what-if-requested", G_CALLBACK (seral_window_enter_what_if), self,
                           G_CONNECT_SWAPPED);
}

static void
disconnect_session (SeralWindow  *self,
                    SeralSession *session)
{
  SeralDocument *document = seral_session_get_document (session);

  g_signal_handlers_disconnect_by_data (seral_document_get_history (document), self);
  g_signal_handlers_disconnect_by_data (document, self);
  g_signal_handlers_disconnect_by_data (session, self);
}

/* Shows what belongs to no document. It is made when it is needed: a document does not wait for it. */
void
seral_window_show_start (SeralWindow *self)
{
  if (gtk_stack_get_child_by_name (self->stack, "start") == NULL)
    gtk_stack_add_named (self->stack, g_object_new (SERAL_TYPE_START_PAGE, NULL), "start");
  gtk_stack_set_visible_child_name (self->stack, "start");
}

/* The view of a document is made when there is one: the start page does not wait for it. */
static void
show_session (SeralWindow *self)
{
  GtkWidget *old = self->document_view;

  self->document_view = self->session != NULL ? seral_document_view_new (self->session) : NULL;
  if (self->document_view != NULL)
    {
      gtk_stack_add_child (self->stack, self->document_view);
      gtk_stack_set_visible_child (self->stack, self->document_view);
      gtk_widget_grab_focus (self->document_view);
    }
  else
    {
      seral_window_show_start (self);
    }

  if (old != NULL)
    gtk_stack_remove (self->stack, old);
}

/* A document that gives way to another one was saved, or is not wanted. */
static void
keep_drafts (SeralWindow *self)
{
  SeralDrafts *drafts = seral_application_get_drafts (seral_application_get_default ());

  if (self->keeper != NULL)
    seral_draft_keeper_drop (self->keeper);
  g_clear_object (&self->keeper);

  if (self->session != NULL)
    self->keeper = seral_draft_keeper_new (seral_session_get_document (self->session),
                                           seral_drafts_get_folder (drafts));
}

static void
set_session (SeralWindow  *self,
             SeralSession *session)
{
  seral_window_drop_what_if (self);
  if (self->session != NULL)
    disconnect_session (self, self->session);
  g_set_object (&self->session, session);
  if (self->session != NULL)
    connect_session (self, self->session);
  keep_drafts (self);

  show_session (self);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
restore_size (SeralWindow *self)
{
  GSettings *settings = seral_application_get_settings (seral_application_get_default ());

  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
save_size (SeralWindow *self)
{
  GSettings *settings = seral_application_get_settings (seral_application_get_default ());
  int width;
  int height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (settings, "window-width", MAX (width, 360));
  g_settings_set_int (settings, "window-height", MAX (height, 294));
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

static void
settled_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  SeralWindow *self = SERAL_WINDOW (object);

  if (seral_window_settle_finish (self, result, NULL))
    seral_window_leave (self);
}

/* Closing waits until it is known what becomes of unsaved changes. */
static gboolean
seral_window_close_request (GtkWindow *window)
{
  seral_window_settle_async (SERAL_WINDOW (window), settled_cb, NULL);
  return GDK_EVENT_STOP;
}

static void
seral_window_map (GtkWidget *widget)
{
  SeralWindow *self = SERAL_WINDOW (widget);

  if (gtk_stack_get_visible_child (self->stack) == NULL)
    seral_window_show_start (self);

  GTK_WIDGET_CLASS (seral_window_parent_class)->map (widget);
}

static gboolean
drop_cb (SeralWindow  *self,
         const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  for (GSList *l = files; l != NULL; l = l->next)
    seral_application_open_file (seral_application_get_default (), GTK_WINDOW (self), l->data);

  return files != NULL;
}

static void
active_cb (SeralWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    seral_window_check_file (self);
}

static void
add_drop_target (SeralWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
seral_window_dispose (GObject *object)
{
  SeralWindow *self = SERAL_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->busy_source, g_source_remove);
  g_clear_object (&self->opening);
  if (self->session != NULL)
    disconnect_session (self, self->session);
  g_clear_object (&self->keeper);
  g_clear_object (&self->session);
  self->document_view = NULL;
  g_clear_object (&self->sandbox);
  self->sandbox_view = NULL;

  G_OBJECT_CLASS (seral_window_parent_class)->dispose (object);
}

static void
seral_window_finalize (GObject *object)
{
  SeralWindow *self = SERAL_WINDOW (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (seral_window_parent_class)->finalize (object);
}

static void
seral_window_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  SeralWindow *self = SERAL_WINDOW (object);

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
seral_window_class_init (SeralWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->dispose = seral_window_dispose;
  object_class->finalize = seral_window_finalize;
  object_class->get_property = seral_window_get_property;
  widget_class->map = seral_window_map;
  window_class->close_request = seral_window_close_request;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, SERAL_TYPE_SESSION,
                                                  G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, SeralWindow, stack);
  seral_window_actions_class_init (widget_class);
  seral_window_what_if_class_init (widget_class);
}

static void
seral_window_init (SeralWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->cancellable = g_cancellable_new ();
  add_drop_target (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
  restore_size (self);
  update (self);
}

/**
 * seral_window_new:
 * @application: the program
 *
 * Makes a window. It shows the start page, unless it is to open a document before
 * it is shown.
 *
 * Returns: (transfer none): the window, owned by GTK
 */
SeralWindow *
seral_window_new (SeralApplication *application)
{
  g_return_val_if_fail (SERAL_IS_APPLICATION (application), NULL);

  return g_object_new (SERAL_TYPE_WINDOW, "application", application, NULL);
}

/**
 * seral_window_get_session:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): what is open in it
 */
SeralSession *
seral_window_get_session (SeralWindow *self)
{
  g_return_val_if_fail (SERAL_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * seral_window_get_file:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the file of its document, or the one that
 *   is being opened
 */
GFile *
seral_window_get_file (SeralWindow *self)
{
  g_return_val_if_fail (SERAL_IS_WINDOW (self), NULL);

  if (self->opening != NULL)
    return self->opening;
  return self->session != NULL ? seral_document_get_file (seral_session_get_document (self->session)) : NULL;
}

/**
 * seral_window_is_free:
 * @self: a window
 *
 * Returns: whether a document can be opened in it
 */
gboolean
seral_window_is_free (SeralWindow *self)
{
  g_return_val_if_fail (SERAL_IS_WINDOW (self), FALSE);

  return self->session == NULL && self->opening == NULL;
}

/**
 * seral_window_take_document:
 * @self: a window
 * @document: a document
 *
 * Shows a document in place of what the window shows.
 */
void
seral_window_take_document (SeralWindow   *self,
                            SeralDocument *document)
{
  SeralModelLibrary *library;
  g_autoptr (SeralSession) session = NULL;

  g_return_if_fail (SERAL_IS_WINDOW (self));
  g_return_if_fail (SERAL_IS_DOCUMENT (document));

  library = seral_document_get_library (document);
  seral_model_library_load_user_async (library, self->cancellable, user_models_loaded_cb, NULL);
  session = seral_session_new (document, library, seral_catalogue_get_default ());
  set_session (self, session);
}

/**
 * seral_window_adopt_draft:
 * @self: a window that shows what was recovered from @draft
 * @draft: a draft
 *
 * Takes over a draft: it stays until the window keeps one of its own.
 */
void
seral_window_adopt_draft (SeralWindow *self,
                          SeralDraft  *draft)
{
  g_return_if_fail (SERAL_IS_WINDOW (self));
  g_return_if_fail (self->keeper != NULL);

  seral_draft_keeper_adopt (self->keeper, draft);
}

/**
 * seral_window_leave:
 * @self: a window that is settled
 *
 * Closes a window without asking.
 */
void
seral_window_leave (SeralWindow *self)
{
  g_return_if_fail (SERAL_IS_WINDOW (self));

  if (self->keeper != NULL)
    seral_draft_keeper_drop (self->keeper);
  seral_window_remember (self);
  save_size (self);
  gtk_window_destroy (GTK_WINDOW (self));
}

/**
 * seral_window_add_toast:
 * @self: a window
 * @toast: (transfer full): a toast
 *
 * Says something in passing.
 */
void
seral_window_add_toast (SeralWindow *self,
                        AdwToast    *toast)
{
  g_return_if_fail (SERAL_IS_WINDOW (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}
