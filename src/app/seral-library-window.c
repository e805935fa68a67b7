/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-dialogs.h"
#include "app/seral-fault-dialog.h"
#include "app/seral-fault-list.h"
#include "app/seral-library-window.h"
#include "app/seral-model-page.h"

struct _SeralLibraryWindow
{
  AdwWindow          parent_instance;

  SeralModelLibrary *library;     /* (owned) */
  SeralModelEntry   *shown;       /* (owned) (nullable): the one whose page is shown */
  GCancellable      *cancellable; /* (owned) */

  AdwToastOverlay   *toast_overlay;
  AdwLeaflet        *leaflet;
  GtkWidget         *sidebar;
  GtkWidget         *content;
  GtkListBox        *list;
  AdwWindowTitle    *title;
  AdwBin            *page;
  GtkWidget         *remove_button;
};

enum
{
  PROP_0,
  PROP_LIBRARY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralLibraryWindow, seral_library_window, ADW_TYPE_WINDOW)

/* The one window that shows a library, kept by the library while it lives. */
#define WINDOW_KEY "seral-library-window"

static char *
dup_entry_name (SeralModelEntry *entry)
{
  const char *name = seral_model_entry_get_name (entry);
  GFile *file = seral_model_entry_get_file (entry);
  g_autofree char *basename = NULL;

  if (name != NULL && *name != '\0')
    return g_strdup (name);

  basename = file != NULL ? g_file_get_basename (file) : NULL;
  return basename != NULL ? g_filename_display_name (basename) : g_strdup (_("A model without a name"));
}

static GtkWidget *
new_fault_page (SeralModelEntry *entry)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *status = adw_status_page_new ();
  GtkWidget *list = seral_fault_list_new (seral_model_entry_get_faults (entry));

  adw_status_page_set_title (ADW_STATUS_PAGE (status), _("This Model Cannot Be Used"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status), _("Put these faults right in its file, then open the "
                                                               "library again."));
  gtk_widget_add_css_class (status, "compact");
  gtk_widget_set_vexpand (list, TRUE);
  gtk_box_append (GTK_BOX (box), status);
  gtk_box_append (GTK_BOX (box), list);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_widget_set_margin_bottom (box, 18);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  return clamp;
}

static GtkWidget *
new_page (SeralModelEntry *entry)
{
  SeralModel *model = seral_model_entry_get_model (entry, NULL);

  return model != NULL ? seral_model_page_new (model) : new_fault_page (entry);
}

static gboolean
is_own (SeralModelEntry *entry)
{
  return entry != NULL && seral_model_entry_get_origin (entry) == SERAL_MODEL_ORIGIN_USER;
}

/* Shows an entry. Its definition is read now, not before. */
static void
show_entry (SeralLibraryWindow *self,
            SeralModelEntry    *entry)
{
  g_autofree char *name = dup_entry_name (entry);

  if (!g_set_object (&self->shown, entry))
    return;

  adw_bin_set_child (self->page, new_page (entry));
  adw_window_title_set_title (self->title, name);
  gtk_widget_set_visible (self->remove_button, is_own (entry));
}

static SeralModelEntry *
get_entry (SeralLibraryWindow *self,
           GtkListBoxRow      *row)
{
  g_autoptr (SeralModelEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->library),
                                                             (guint) gtk_list_box_row_get_index (row));

  return entry; /* the library keeps it */
}

static void
row_activated_cb (SeralLibraryWindow *self,
                  GtkListBoxRow      *row)
{
  show_entry (self, get_entry (self, row));
  adw_leaflet_set_visible_child (self->leaflet, self->content);
}

static void
select_entry (SeralLibraryWindow *self,
              SeralModelEntry    *entry)
{
  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      if (row == NULL)
        return;
      if (get_entry (self, row) != entry)
        continue;
      gtk_list_box_select_row (self->list, row);
      show_entry (self, entry);
      return;
    }
}

static const char *
get_origin_name (SeralModelEntry *entry)
{
  switch (seral_model_entry_get_origin (entry))
    {
    case SERAL_MODEL_ORIGIN_USER:
      return _("Your Own");
    case SERAL_MODEL_ORIGIN_DOCUMENT:
      return _("In This Document");
    case SERAL_MODEL_ORIGIN_FILE:
      return _("From a File");
    case SERAL_MODEL_ORIGIN_BUNDLED:
    default:
      return _("Included");
    }
}

static GtkWidget *
new_row_label (const char *text,
               const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static const char *
get_row_detail (SeralModelEntry *entry)
{
  const char *publisher = seral_model_entry_get_publisher (entry);

  if (!seral_model_entry_get_valid (entry))
    return _("Has faults");
  return publisher != NULL ? publisher : "";
}

static GtkWidget *
new_row (gpointer item,
         gpointer user_data)
{
  SeralModelEntry *entry = item;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  const char *detail = get_row_detail (entry);
  g_autofree char *name = dup_entry_name (entry);

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), new_row_label (name, NULL));
  if (*detail != '\0')
    {
      gtk_box_append (GTK_BOX (texts), new_row_label (detail, "caption"));
      gtk_widget_add_css_class (gtk_widget_get_last_child (texts), "dim-label");
    }
  gtk_box_append (GTK_BOX (box), texts);
  if (!seral_model_entry_get_valid (entry))
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  gtk_widget_add_css_class (box, "model");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static void
set_header_cb (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  SeralLibraryWindow *self = user_data;
  SeralModelEntry *entry = get_entry (self, row);
  GtkWidget *header;

  if (entry == NULL || (before != NULL && seral_model_entry_get_origin (get_entry (self, before)) ==
                                            seral_model_entry_get_origin (entry)))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  header = new_row_label (get_origin_name (entry), "heading");
  gtk_widget_add_css_class (header, "origin");
  gtk_list_box_row_set_header (row, header);
}

static void
back_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  SeralLibraryWindow *self = SERAL_LIBRARY_WINDOW (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->sidebar);
}

static void
imported_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (SeralLibraryWindow) self = user_data;
  g_autoptr (SeralFaults) faults = NULL;
  g_autoptr (GError) error = NULL;
  SeralModelEntry *entry;

  entry = seral_model_library_import_finish (SERAL_MODEL_LIBRARY (object), result, &faults, &error);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (entry != NULL)
    {
      select_entry (self, entry);
      adw_leaflet_set_visible_child (self->leaflet, self->content);
    }
  else if (faults != NULL && seral_faults_get_n (faults) > 0)
    {
      seral_fault_dialog_present (GTK_WINDOW (self), _("This Model Cannot Be Added"), faults);
    }
  else
    {
      seral_dialogs_tell (GTK_WINDOW (self), _("This Model Cannot Be Added"), error->message);
    }
}

static void
file_chosen_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (SeralLibraryWindow) self = user_data;
  g_autoptr (GFile) file = seral_dialogs_choose_finish (result);

  if (file != NULL)
    seral_library_window_add_file (self, file);
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  seral_dialogs_choose_async (seral_dialogs_new_open_model (GTK_WINDOW (widget)), file_chosen_cb,
                              g_object_ref (widget));
}

static void
reloaded_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (SeralLibraryWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!seral_model_library_load_user_finish (SERAL_MODEL_LIBRARY (object), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    seral_dialogs_tell (GTK_WINDOW (self), _("Your Models Could Not Be Read"), error->message);
}

static void
reload (SeralLibraryWindow *self)
{
  seral_model_library_load_user_async (self->library, self->cancellable, reloaded_cb, g_object_ref (self));
}

static void
trashed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (SeralLibraryWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (g_file_trash_finish (G_FILE (object), result, &error))
    {
      adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (_("Model moved to the trash")));
      reload (self);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      seral_dialogs_tell (GTK_WINDOW (self), _("This Model Cannot Be Removed"), error->message);
    }
}

static void
remove_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  SeralLibraryWindow *self = SERAL_LIBRARY_WINDOW (widget);
  GFile *file = is_own (self->shown) ? seral_model_entry_get_file (self->shown) : NULL;

  if (file != NULL)
    g_file_trash_async (file, G_PRIORITY_DEFAULT, self->cancellable, trashed_cb, g_object_ref (self));
}

/* The entry shown may have gone: then the first one is. */
static void
items_changed_cb (SeralLibraryWindow *self)
{
  g_autoptr (SeralModelEntry) first = NULL;
  GListModel *entries = G_LIST_MODEL (self->library);

  gtk_list_box_invalidate_headers (self->list);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (SeralModelEntry) entry = g_list_model_get_item (entries, i);

      if (entry == self->shown)
        {
          select_entry (self, entry);
          return;
        }
    }
  first = g_list_model_get_item (entries, 0);
  if (first != NULL)
    select_entry (self, first);
}

static gboolean
drop_cb (SeralLibraryWindow *self,
         const GValue       *value)
{
  GSList *files = g_value_get_boxed (value);

  for (GSList *l = files; l != NULL; l = l->next)
    seral_library_window_add_file (self, l->data);

  return files != NULL;
}

static void
add_drop_target (SeralLibraryWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
seral_library_window_constructed (GObject *object)
{
  SeralLibraryWindow *self = SERAL_LIBRARY_WINDOW (object);

  G_OBJECT_CLASS (seral_library_window_parent_class)->constructed (object);

  gtk_list_box_set_header_func (self->list, set_header_cb, self, NULL);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->library), new_row, NULL, NULL);
  g_signal_connect_object (self->library, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  items_changed_cb (self);
  reload (self);
}

static void
seral_library_window_dispose (GObject *object)
{
  SeralLibraryWindow *self = SERAL_LIBRARY_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  if (self->library != NULL)
    g_object_set_data (G_OBJECT (self->library), WINDOW_KEY, NULL);

  G_OBJECT_CLASS (seral_library_window_parent_class)->dispose (object);
}

static void
seral_library_window_finalize (GObject *object)
{
  SeralLibraryWindow *self = SERAL_LIBRARY_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->shown);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (seral_library_window_parent_class)->finalize (object);
}

static void
seral_library_window_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  SeralLibraryWindow *self = SERAL_LIBRARY_WINDOW (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_library_window_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  SeralLibraryWindow *self = SERAL_LIBRARY_WINDOW (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "library.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "library.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "library.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "library.back", NULL);
}

static void
seral_library_window_class_init (SeralLibraryWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = seral_library_window_constructed;
  object_class->dispose = seral_library_window_dispose;
  object_class->finalize = seral_library_window_finalize;
  object_class->get_property = seral_library_window_get_property;
  object_class->set_property = seral_library_window_set_property;

  properties[PROP_LIBRARY] =
    g_param_spec_object ("library", NULL, NULL, SERAL_TYPE_MODEL_LIBRARY,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-library-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralLibraryWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, SeralLibraryWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, SeralLibraryWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, SeralLibraryWindow, content);
  gtk_widget_class_bind_template_child (widget_class, SeralLibraryWindow, list);
  gtk_widget_class_bind_template_child (widget_class, SeralLibraryWindow, title);
  gtk_widget_class_bind_template_child (widget_class, SeralLibraryWindow, page);
  gtk_widget_class_bind_template_child (widget_class, SeralLibraryWindow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  install_actions (widget_class);
}

static void
seral_library_window_init (SeralLibraryWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->cancellable = g_cancellable_new ();
  add_drop_target (self);
}

/**
 * seral_library_window_present:
 * @library: the models that are known
 *
 * Shows the window of a library; there is one for each.
 *
 * Returns: (transfer none): the window, owned by GTK
 */
SeralLibraryWindow *
seral_library_window_present (SeralModelLibrary *library)
{
  SeralLibraryWindow *self;

  g_return_val_if_fail (SERAL_IS_MODEL_LIBRARY (library), NULL);

  self = g_object_get_data (G_OBJECT (library), WINDOW_KEY);
  if (self == NULL)
    {
      self = g_object_new (SERAL_TYPE_LIBRARY_WINDOW, "application", g_application_get_default (), "library", library, NULL);
      g_object_set_data (G_OBJECT (library), WINDOW_KEY, self);
    }
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

/**
 * seral_library_window_show_model:
 * @self: the window of a library
 * @model_id: id of one of its models
 * @level: level of the stage to turn to; below the first for none in particular
 *
 * Turns to a model, and to one of its stages.
 */
void
seral_library_window_show_model (SeralLibraryWindow *self,
                                 const char         *model_id,
                                 int                 level)
{
  SeralModelEntry *entry;
  GtkWidget *page;

  g_return_if_fail (SERAL_IS_LIBRARY_WINDOW (self));
  g_return_if_fail (model_id != NULL);

  entry = seral_model_library_find (self->library, model_id, NULL);
  if (entry == NULL)
    return;

  select_entry (self, entry);
  adw_leaflet_set_visible_child (self->leaflet, self->content);
  page = adw_bin_get_child (self->page);
  if (SERAL_IS_MODEL_PAGE (page))
    seral_model_page_show_stage (SERAL_MODEL_PAGE (page), level);
}

/**
 * seral_library_window_add_file:
 * @self: the window of a library
 * @file: a definition
 *
 * Checks a definition and puts a copy of it among the user's own; where it has
 * faults all of them are listed.
 */
void
seral_library_window_add_file (SeralLibraryWindow *self,
                               GFile              *file)
{
  g_return_if_fail (SERAL_IS_LIBRARY_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  seral_model_library_import_async (self->library, file, self->cancellable, imported_cb, g_object_ref (self));
}
